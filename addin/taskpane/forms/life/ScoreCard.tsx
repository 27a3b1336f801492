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
import { useState } from "react";
import type { Scoring } from "#shared/contract/approvals";
import { useSay } from "../../pane-context.ts";
import { REASON_LETTERS_MAX } from "./reason.ts";

const SCORES = ["1", "2", "3", "4", "5"] as const;

const useStyles = makeStyles({
  scores: { display: "flex", flexWrap: "wrap" },
  act: { alignSelf: "flex-start" },
});

export type ScoreCardProps = { readonly busy: boolean; readonly onScore: (scoring: Scoring) => void };

/** Asks a superior how well the record was filled, from 1 to 5. */
export function ScoreCard({ busy, onScore }: ScoreCardProps) {
  const styles = useStyles();
  const say = useSay();
  const [score, setScore] = useState("");
  const [comment, setComment] = useState("");
  const text = comment.trim();
  return (
    <Card>
      <Text as="h2" weight="semibold">
        {say("forms.score")}
      </Text>
      <Field label={say("forms.score.how")} hint={say("forms.score.means")}>
        <RadioGroup
          layout="horizontal"
          className={styles.scores}
          value={score}
          onChange={(_event, data) => setScore(data.value)}
        >
          {SCORES.map((one) => (
            <Radio key={one} value={one} label={one} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={say("forms.score.comment")}>
        <Textarea
          value={comment}
          rows={2}
          maxLength={REASON_LETTERS_MAX}
          onChange={(_event, data) => setComment(data.value)}
        />
      </Field>
      <Button
        className={styles.act}
        disabledFocusable={busy || score === ""}
        icon={busy ? <Spinner size="tiny" /> : null}
        onClick={() =>
          score !== "" && onScore({ score: Number(score), ...(text !== "" && { comment: text }) })
        }
      >
        {say("forms.score.send")}
      </Button>
    </Card>
  );
}
