import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Explanation } from "#shared/contract/explanation";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatDay } from "../../ui/format.ts";
import { useSay } from "../pane-context.ts";
import { ExplainCard } from "./ExplainCard.tsx";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** The rule that answers, and every published version of it with the day from which it holds. */
export function RuleHistory({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { rule, versions } = explanation;
  const from = (day: string) => formatDay(language, day);
  return (
    <ExplainCard title={say("pane.explain.versions")}>
      <Text>
        {say("pane.explain.rule", {
          code: rule.code,
          version: rule.version,
          from: from(rule.effectiveFrom),
        })}
      </Text>
      {versions.length > 1 && (
        <ul className={styles.list}>
          {versions.map(({ version, effectiveFrom, inForce }) => (
            <li key={version} className={styles.item}>
              <Text size={200}>{say("pane.explain.version", { version, from: from(effectiveFrom) })}</Text>
              {inForce && (
                <Badge appearance="tint" size="small">
                  {say("pane.explain.version-here")}
                </Badge>
              )}
            </li>
          ))}
        </ul>
      )}
    </ExplainCard>
  );
}
