import { choice, element } from "./element.ts";
import { personLabel, type Person } from "./people.ts";
import type { Language, Theme } from "./preferences.ts";
import type { Texts } from "./texts.ts";

/** What the header shows and what it lets one do. */
export interface HeaderModel {
  readonly texts: Texts;
  readonly people: readonly Person[];
  readonly person: string | null;
  readonly language: Language;
  readonly theme: Theme;
  onPerson(code: string | null): void;
  onLanguage(language: Language): void;
  onTheme(theme: Theme): void;
  onRecalculate(): void;
  onReset(): void;
  onTogglePane(): boolean;
}

/** The bar above the workbook. */
export function createHeader(model: HeaderModel): HTMLElement {
  const { texts } = model;
  const people = model.people.map((person) => ({ value: person.code, label: personLabel(person) }));
  return element(
    "header",
    { class: "bar" },
    brand(texts),
    element("div", { class: "workbook-name" }, texts.workbookName),
    element("div", { class: "spring" }),
    choice(
      texts.signedInAs,
      [{ value: "", label: texts.nobody }, ...people],
      model.person ?? "",
      (code) => model.onPerson(code === "" ? null : code),
      "person",
    ),
    choice(texts.language, languages, model.language, (language) => {
      if (language === "zh-CN" || language === "en-US") model.onLanguage(language);
    }),
    choice(texts.theme, themes(texts), model.theme, (theme) => {
      if (theme === "light" || theme === "dark" || theme === "system") model.onTheme(theme);
    }),
    button(texts.reset, "", () => model.onReset()),
    button(texts.recalculate, "primary", () => model.onRecalculate()),
    paneToggle(model),
  );
}

const languages = [
  { value: "zh-CN", label: "中文" },
  { value: "en-US", label: "English" },
];

function themes(texts: Texts) {
  return [
    { value: "system", label: texts.system },
    { value: "light", label: texts.light },
    { value: "dark", label: texts.dark },
  ];
}

function brand(texts: Texts): HTMLElement {
  const holder = element("div", { class: "brand" });
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", "M3.5 3.5h13v13h-13zM3.5 8h13M8 3.5v13M11 13.5l2-2.5 2 1.5");
  shape.setAttribute("fill", "none");
  shape.setAttribute("stroke", "currentColor");
  shape.setAttribute("stroke-width", "1.6");
  shape.setAttribute("stroke-linejoin", "round");
  svg.append(shape);
  holder.append(svg, texts.product);
  return holder;
}

function button(label: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = element(
    "button",
    { type: "button", ...(className === "" ? {} : { class: className }) },
    label,
  );
  made.addEventListener("click", onClick);
  return made;
}

function paneToggle(model: HeaderModel): HTMLButtonElement {
  const toggle = button(model.texts.pane, "pane-toggle", () => {
    toggle.setAttribute("aria-expanded", String(model.onTogglePane()));
  });
  toggle.setAttribute("aria-expanded", "false");
  return toggle;
}
