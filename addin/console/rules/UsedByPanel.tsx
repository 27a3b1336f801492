import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RuleDetail } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsoleSay } from "../console-context.ts";
import { Panel } from "../parts/Panel.tsx";
import { writeRoute } from "../shell/console-route.ts";
import { useKindWord } from "./use-kind-word.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Which definitions read this one: what a change of it may move. */
export function UsedByPanel({ usedBy }: { readonly usedBy: RuleDetail["usedBy"] }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const kindWord = useKindWord();
  return (
    <Panel title={say("rules.used-by")}>
      {usedBy.length === 0 && <Text className={styles.quiet}>{say("rules.used-by.none")}</Text>}
      <ul className={styles.list}>
        {usedBy.map(({ kind, code, title }) => (
          <li key={`${kind}|${code}`}>
            <Link href={writeRoute({ page: "rules", parts: [], query: { q: code, kind } })}>
              {title[language]}
            </Link>{" "}
            <Text size={200} className={styles.quiet}>
              {kindWord(kind)}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
