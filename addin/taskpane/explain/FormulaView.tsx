import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Explanation, Term } from "#shared/contract/explanation";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatDay, formatNumber } from "../../ui/format.ts";
import { formulaInWords } from "./formula-in-words.ts";
import { useSay } from "../pane-context.ts";
import { ExplainCard } from "./ExplainCard.tsx";

const useStyles = makeStyles({
  fraction: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "baseline",
  },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  line: {
    gridColumn: "1 / -1",
    height: "1px",
    backgroundColor: tokens.colorNeutralStroke1,
    marginBlock: tokens.spacingVerticalXS,
  },
  formula: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  terms: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  term: { display: "grid", gridTemplateColumns: "1fr auto", columnGap: tokens.spacingHorizontalM },
  value: { margin: 0, textAlign: "end", fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The formula in words, and the number of each of its parts. */
export function FormulaView({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { numerator, denominator, terms, formula } = explanation;
  const words = formulaInWords(formula, terms, language);
  // A formula that is its only part says nothing that the part does not.
  const isPart = terms.length === 1 && words === terms[0]?.title[language];
  if (terms.length === 0 && denominator === null) return null;
  return (
    <ExplainCard title={say("pane.explain.how")}>
      {numerator !== null && denominator !== null && (
        <div className={styles.fraction}>
          <Text>{say("pane.explain.numerator")}</Text>
          <Text className={styles.number} weight="semibold">
            {formatNumber(language, numerator)}
          </Text>
          <span className={styles.line} aria-hidden />
          <Text>{say("pane.explain.denominator")}</Text>
          <Text className={styles.number} weight="semibold">
            {formatNumber(language, denominator)}
          </Text>
        </div>
      )}
      {words !== "" && !isPart && (
        <Text size={200} className={styles.formula}>
          {words}
        </Text>
      )}
      <dl className={styles.terms}>
        {terms.map((term) => (
          <TermLine key={`${term.name}|${term.from}`} term={term} />
        ))}
      </dl>
    </ExplainCard>
  );
}

function TermLine({ term }: { readonly term: Term }) {
  const styles = useStyles();
  const { language } = useAppearance();
  const days =
    term.from === term.to
      ? formatDay(language, term.to)
      : `${formatDay(language, term.from)} – ${formatDay(language, term.to)}`;
  return (
    <div className={styles.term}>
      <dt>
        <Text block>{term.title[language]}</Text>
        <Text block size={200} className={styles.quiet}>
          {days}
        </Text>
      </dt>
      <dd className={styles.value}>{term.value === null ? "–" : formatNumber(language, term.value)}</dd>
    </div>
  );
}
