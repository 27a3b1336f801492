import {
  Badge,
  Card,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { Explanation } from "#shared/contract/explanation";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatDay, formatInstant } from "../../ui/format.ts";
import { useSay } from "../pane-context.ts";
import { ExplainCard } from "./ExplainCard.tsx";
import { usePerson } from "../person-context.ts";
import { BehindList } from "./BehindList.tsx";
import { FormulaView } from "./FormulaView.tsx";
import { Requirements } from "./Requirements.tsx";
import { showExplained } from "./show-explained.ts";

const STATUS_COLORS = {
  open: "informative",
  provisional: "warning",
  final: "success",
  reopened: "warning",
} as const;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  value: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  notes: { margin: 0, paddingInlineStart: "18px" },
});

export type ExplanationViewProps = {
  readonly explanation: Explanation;
  readonly onOpenRecord: (form: string, record: number) => void;
};

/** Everything a person needs to believe a number, or to doubt it. */
export function ExplanationView({ explanation, onOpenRecord }: ExplanationViewProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { currency } = usePerson().me.company;
  const { title, description, value, format, problem, status, scope, period, rule, notes } = explanation;
  const where = [
    scope && `${scope.name} (${scope.code})`,
    period &&
      say("pane.explain.period", {
        code: period.code,
        from: formatDay(language, period.from),
        to: formatDay(language, period.to),
      }),
  ].filter((part) => typeof part === "string");
  return (
    <>
      <Card>
        <div className={styles.head}>
          <Text weight="semibold" as="h2" size={400} className={styles.title}>
            {title[language]}
          </Text>
          {period && (
            <Badge appearance="tint" color={STATUS_COLORS[status]}>
              {say(`pane.explain.status-${status}`)}
            </Badge>
          )}
        </div>
        {problem ? (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem.detail}</MessageBarBody>
          </MessageBar>
        ) : (
          <Text size={900} weight="semibold" className={styles.value}>
            {showExplained(value, format, { language, currency, blank: say("pane.blank") })}
          </Text>
        )}
        {where.map((line) => (
          <Text key={line} size={200} className={styles.quiet}>
            {line}
          </Text>
        ))}
        <Text size={200} className={styles.quiet}>
          {description[language]}
        </Text>
      </Card>
      <FormulaView explanation={explanation} />
      <Requirements requirements={explanation.requirements} />
      {notes.length > 0 && (
        <ExplainCard title={say("pane.explain.notes")}>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note["en-US"]}>{note[language]}</li>
            ))}
          </ul>
        </ExplainCard>
      )}
      <BehindList explanation={explanation} onOpenRecord={onOpenRecord} />
      <Text size={200} className={styles.quiet}>
        {say("pane.explain.rule", {
          code: rule.code,
          version: rule.version,
          from: formatDay(language, rule.effectiveFrom),
        })}
        <br />
        {say("pane.explain.as-of", {
          at: formatInstant(language, explanation.asOf),
          version: explanation.dataVersion,
        })}
      </Text>
    </>
  );
}
