/** Makes an element with attributes and children; the page's only way to build what it shows. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: { readonly [name: string]: string } = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A list of choices with a label before it. */
export function choice(
  label: string,
  options: readonly { readonly value: string; readonly label: string }[],
  selected: string,
  onChoose: (value: string) => void,
  className = "",
): HTMLElement {
  const select = element("select", className === "" ? {} : { class: className });
  for (const option of options)
    select.append(new Option(option.label, option.value, false, option.value === selected));
  select.addEventListener("change", () => onChoose(select.value));
  return element("label", { class: "field" }, element("span", {}, label), select);
}
