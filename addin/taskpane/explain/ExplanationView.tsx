import { Card, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Text as Words } from "#shared/contract/language";
import type { Explanation, Part } from "#shared/contract/explanation";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { formatDay } from "../../ui/format.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { BehindList } from "./BehindList.tsx";
import { ExplainCard } from "./ExplainCard.tsx";
import { FormulaView } from "./FormulaView.tsx";
import { PartList } from "./PartList.tsx";
import { Requirements } from "./Requirements.tsx";
import { RuleHistory } from "./RuleHistory.tsx";
import { showExplained } from "./show-explained.ts";
import { StatusLine } from "./StatusLine.tsx";

const useStyles = makeStyles({
  title: { margin: 0, outlineStyle: "none" },
  value: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  notes: { margin: 0, paddingInlineStart: "18px" },
});

export type ExplanationViewProps = {
  readonly explanation: Explanation;
  /** Moves the focus to the title: true where the person has just come here by a click. */
  readonly takesFocus: boolean;
  readonly onOpenPart: (part: Part) => void;
  readonly onOpenRecord: (form: string, record: number) => void;
};

/** Everything a person needs to believe a number, or to doubt it. */
export function ExplanationView({ explanation, takesFocus, onOpenPart, onOpenRecord }: ExplanationViewProps) {
  const styles = useStyles();
  const say = useSay();
  const { dayAndTime } = useCompanyTime();
  const { period, leftOut, notes } = explanation;
  return (
    <>
      <Answer explanation={explanation} takesFocus={takesFocus} />
      {period && <StatusLine explanation={explanation} />}
      <FormulaView explanation={explanation} />
      <Requirements requirements={explanation.requirements} />
      <TextList title={say("pane.explain.left-out")} texts={leftOut} />
      <TextList title={say("pane.explain.notes")} texts={notes} />
      <PartList explanation={explanation} onOpenPart={onOpenPart} />
      <BehindList explanation={explanation} onOpenRecord={onOpenRecord} />
      <RuleHistory explanation={explanation} />
      <Text size={200} className={styles.quiet}>
        {say("pane.explain.as-of", {
          at: dayAndTime(explanation.asOf),
          version: explanation.dataVersion,
        })}
      </Text>
    </>
  );
}

type AnswerProps = Pick<ExplanationViewProps, "explanation" | "takesFocus">;

function Answer({ explanation, takesFocus }: AnswerProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { currency } = usePerson().me.company;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { title, description, value, format, problem, scope, period, calendar } = explanation;
  const where = [
    scope && `${scope.name} (${scope.code})`,
    period &&
      say("pane.explain.period", {
        code: period.code,
        from: formatDay(language, period.from),
        to: formatDay(language, period.to),
      }),
    calendar !== "" && say("pane.explain.calendar", { code: calendar }),
  ].filter((part) => typeof part === "string");
  return (
    <Card>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        <Text weight="semibold" size={400}>
          {title[language]}
        </Text>
      </h2>
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
  );
}

function TextList({ title, texts }: { readonly title: string; readonly texts: readonly Words[] }) {
  const styles = useStyles();
  const { language } = useAppearance();
  if (texts.length === 0) return null;
  return (
    <ExplainCard title={title}>
      <ul className={styles.notes}>
        {texts.map((text) => (
          <li key={text["en-US"]}>{text[language]}</li>
        ))}
      </ul>
    </ExplainCard>
  );
}
