const CONTROLS = "input:not([type=file]), textarea, button, [role=combobox]";

/** Moves the focus to the control of a field, or of the first of its cells that is wrong. */
export function focusField(root: HTMLElement | null, field: string): void {
  const place = root?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const wrong = place?.querySelector<HTMLElement>("[aria-invalid=true]");
  const control = wrong ?? place?.querySelector<HTMLElement>(CONTROLS);
  control?.focus();
  control?.scrollIntoView({ block: "center" });
}
