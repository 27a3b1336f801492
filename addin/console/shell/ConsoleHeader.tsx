import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { SignOutRegular } from "@fluentui/react-icons";
import { LANGUAGES } from "#shared/contract/language";
import { THEME_CHOICES, themeChoiceOf } from "../../ui/look-choice.ts";
import { useAppearance } from "../../ui/Appearance.tsx";
import { ProductMark } from "../../ui/ProductMark.tsx";
import { LANGUAGE_NAMES } from "../../ui/language-names.ts";
import { useObservable } from "../../ui/use-observable.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The product, who is signed in, language and theme. */
export function ConsoleHeader() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { session } = useConsole();
  const { language, chooseLanguage, theme, chooseTheme } = useAppearance();
  const state = useObservable(session.state);
  return (
    <header className={styles.root}>
      <ProductMark />
      <Text weight="semibold" size={400} className={styles.name}>
        {say("common.product")} · {say("console.title")}
      </Text>
      {state.kind === "signed-in" && (
        <Text className={styles.quiet}>
          {state.me.person.name} · {say(`console.role.${state.me.role}`)} · {state.me.company.name}
        </Text>
      )}
      <Select
        size="small"
        aria-label={say("console.settings.language")}
        value={language}
        onChange={(_event, data) => chooseLanguage(LANGUAGES.find((one) => one === data.value) ?? language)}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={say("console.settings.theme")}
        value={theme}
        onChange={(_event, data) => chooseTheme(themeChoiceOf(data.value))}
      >
        {THEME_CHOICES.map((one) => (
          <option key={one} value={one}>
            {say(`console.settings.theme.${one}`)}
          </option>
        ))}
      </Select>
      {state.kind === "signed-in" && (
        <Button size="small" icon={<SignOutRegular />} onClick={() => void session.signOut()}>
          {say("sign-in.out")}
        </Button>
      )}
    </header>
  );
}
