export type Language = "zh-CN" | "en-US";
export type Theme = "light" | "dark" | "system";

const LANGUAGE_KEY = "fieldsheet.language";
const THEME_KEY = "fieldsheet.theme";
const PERSON_KEY = "fieldsheet.local-person";

/** The page's language: as chosen, else Chinese for a Chinese browser, else English. */
export function readLanguage(): Language {
  const chosen = localStorage.getItem(LANGUAGE_KEY);
  if (chosen === "zh-CN" || chosen === "en-US") return chosen;
  return navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}

export function writeLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE_KEY, language);
}

/** As chosen, else as the system. */
export function readTheme(): Theme {
  const chosen = localStorage.getItem(THEME_KEY);
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export function writeTheme(theme: Theme): void {
  localStorage.setItem(THEME_KEY, theme);
}

/** Is the page dark under this theme, now? */
export function isDark(theme: Theme): boolean {
  return theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
}

/** The code of the person signed in locally; null when nobody is. */
export function readPerson(): string | null {
  return localStorage.getItem(PERSON_KEY);
}

/** Signs a person in locally, or everybody out with null. The pane's token source reads the same key. */
export function writePerson(code: string | null): void {
  if (code === null) localStorage.removeItem(PERSON_KEY);
  else localStorage.setItem(PERSON_KEY, code);
}

/** Calls `listener` when another window of this browser, such as the pane, signs somebody in or out. */
export function watchPerson(listener: (code: string | null) => void): void {
  window.addEventListener("storage", (event) => {
    if (event.key === PERSON_KEY) listener(event.newValue);
  });
}
