import type { Language } from "#shared/contract/language";
import { LANGUAGES, languageOf } from "#shared/contract/language";

/** The keys of localStorage that the pane, the console and the workbench share. */
export const LANGUAGE_KEY = "fieldsheet.language";
export const THEME_KEY = "fieldsheet.theme";

/** What a person chooses for the theme. */
export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The language to show: the one chosen, else the host's, else the browser's. */
export function languageToShow(
  chosen: string | null,
  ...displayed: readonly (string | undefined)[]
): Language {
  const known = LANGUAGES.find((language) => language === chosen);
  return known ?? languageOf(displayed.find((tag) => tag !== undefined));
}

/** The choice a stored text stands for. */
export function themeChoiceOf(stored: string | null): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === stored) ?? "system";
}

/** Whether to show the dark theme: as chosen, else as the host is, else as the system is. */
export function isDarkToShow(choice: ThemeChoice, host: boolean | undefined, system: boolean): boolean {
  return choice === "system" ? (host ?? system) : choice === "dark";
}
