import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FormLists } from "#shared/rulebook/options";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsoleSay } from "../console-context.ts";
import type { Json, JsonObject } from "../rules/json.ts";
import { useWords } from "../rules/use-words.ts";
import { answersOfVector } from "./vector-words.ts";

const useStyles = makeStyles({
  root: { minWidth: 0, overflowWrap: "anywhere" },
  answers: {
    display: "grid",
    gridTemplateColumns: "minmax(0, auto) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  answer: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type FilledVectorProps = {
  readonly form: JsonObject;
  readonly lists: FormLists;
  readonly number: number;
  readonly record: Json | undefined;
};

/** What is filled in in a test case, in words. */
export function FilledVector({ form, lists, number, record }: FilledVectorProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const words = useWords();
  const answers = answersOfVector(form, record, { language, words, lists });
  return (
    <div className={styles.root}>
      <Text block weight="semibold">
        {say("form-vectors.number", { number })}
      </Text>
      {answers.length === 0 && <Text className={styles.quiet}>{say("form-vectors.blank")}</Text>}
      <dl className={styles.answers}>
        {answers.map(({ key, question, answer }) => (
          <Answer key={key} question={question} answer={answer} />
        ))}
      </dl>
    </div>
  );
}

function Answer({ question, answer }: { readonly question: string; readonly answer: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.quiet}>{question}</dt>
      <dd className={styles.answer}>{answer}</dd>
    </>
  );
}
