/** Moves the focus to the control of the field with this label. */
export function focusField(root: HTMLElement | null, label: string): void {
  const labels = [...(root?.querySelectorAll("label") ?? [])];
  const found = labels.find((each) => each.textContent?.startsWith(label));
  const target = found?.htmlFor ? document.getElementById(found.htmlFor) : null;
  const control = target?.matches("[role=radiogroup]") ? target.querySelector("input") : target;
  control?.focus();
  control?.scrollIntoView({ block: "center" });
}
