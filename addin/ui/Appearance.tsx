import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import type { Language } from "#shared/contract/language";
import { isDarkToShow, languageToShow, themeChoiceOf, type ThemeChoice } from "./look-choice.ts";
import { DARK_THEME, LIGHT_THEME } from "./brand.ts";
import type { Preference } from "./preference.ts";
import { useMedia } from "./use-media.ts";
import { useObservable } from "./use-observable.ts";

/** What the host shows; each may be unknown. */
export type HostLook = { readonly displayLanguage: string | undefined; readonly dark: boolean | undefined };

type AppearanceValue = {
  readonly language: Language;
  readonly chooseLanguage: (language: Language) => void;
  readonly theme: ThemeChoice;
  readonly chooseTheme: (theme: ThemeChoice) => void;
};

const AppearanceContext = createContext<AppearanceValue | undefined>(undefined);

const useStyles = makeStyles({
  page: { minHeight: "100%", backgroundColor: tokens.colorNeutralBackground2 },
});

export type AppearanceProps = {
  readonly host: HostLook;
  readonly languagePreference: Preference;
  readonly themePreference: Preference;
  readonly children: ReactNode;
};

/** Gives a page its language and theme, both as the person, the host or the system wants them. */
export function Appearance({ host, languagePreference, themePreference, children }: AppearanceProps) {
  const styles = useStyles();
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const chosenLanguage = useObservable(languagePreference);
  const theme = themeChoiceOf(useObservable(themePreference));
  const language = languageToShow(chosenLanguage, host.displayLanguage, navigator.language);
  const dark = isDarkToShow(theme, host.dark, systemDark);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [language, dark]);
  const value = useMemo<AppearanceValue>(
    () => ({
      language,
      chooseLanguage: languagePreference.choose,
      theme,
      chooseTheme: (choice) => themePreference.choose(choice === "system" ? null : choice),
    }),
    [language, theme, languagePreference, themePreference],
  );
  return (
    <AppearanceContext value={value}>
      <FluentProvider theme={dark ? DARK_THEME : LIGHT_THEME}>
        {/* The provider hands its own class on to every pop-up: a background there would cover the page. */}
        <div className={styles.page}>{children}</div>
      </FluentProvider>
    </AppearanceContext>
  );
}

/** The page's language and theme. */
export function useAppearance(): AppearanceValue {
  const value = useContext(AppearanceContext);
  if (!value) throw new Error("useAppearance needs <Appearance> above it.");
  return value;
}
