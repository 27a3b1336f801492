import {
  Button,
  Card,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Text,
  Textarea,
} from "@fluentui/react-components";
import type { Scoring } from "#shared/contract/approvals";
import { PLACES } from "../../drafts/kept-words.ts";
import { useSay } from "../../pane-context.ts";
import { useKeptWords } from "../../use-kept-words.ts";
import { REASON_LETTERS_MAX } from "./reason.ts";

const SCORES = ["1", "2", "3", "4", "5"] as const;

const useStyles = makeStyles({
  scores: { display: "flex", flexWrap: "wrap" },
  act: { alignSelf: "flex-start" },
});

export type ScoreCardProps = {
  readonly record: number;
  readonly busy: boolean;
  /** Gives whether the score was taken in. */
  readonly onScore: (scoring: Scoring) => Promise<boolean>;
};

/** Asks a superior how well the record was filled, from 1 to 5. */
export function ScoreCard({ record, busy, onScore }: ScoreCardProps) {
  const styles = useStyles();
  const say = useSay();
  const score = useKeptWords(PLACES.score(record));
  const comment = useKeptWords(PLACES.scoreComment(record));
  const text = comment.text.trim();
  const send = async () => {
    if (score.text === "") return;
    if (!(await onScore({ score: Number(score.text), ...(text !== "" && { comment: text }) }))) return;
    score.forget();
    comment.forget();
  };
  return (
    <Card>
      <Text as="h2" weight="semibold">
        {say("forms.score")}
      </Text>
      <Field label={say("forms.score.how")} hint={say("forms.score.means")}>
        <RadioGroup
          layout="horizontal"
          className={styles.scores}
          value={score.text}
          onChange={(_event, data) => score.type(data.value)}
        >
          {SCORES.map((one) => (
            <Radio key={one} value={one} label={one} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say("forms.score.comment")}>
        <Textarea
          value={comment.text}
          rows={2}
          maxLength={REASON_LETTERS_MAX}
          onChange={(_event, data) => comment.type(data.value)}
        />
      </Field>
      <Button
        className={styles.act}
        disabledFocusable={busy || score.text === ""}
        icon={busy ? <Spinner size="tiny" /> : null}
        onClick={() => void send()}
      >
        {say("forms.score.send")}
      </Button>
    </Card>
  );
}
