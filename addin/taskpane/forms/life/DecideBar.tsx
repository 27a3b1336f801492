import { Button, Field, makeStyles, Spinner, Textarea, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, CheckmarkRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { useSay } from "../../pane-context.ts";
import { useKeptWords } from "../../use-kept-words.ts";
import { REASON_LETTERS_MAX } from "./reason.ts";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginBottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What somebody decides at a step. */
export type Decided = { readonly decision: "pass" | "return"; readonly reason: string | null };

export type DecideBarProps = {
  readonly step: string;
  /** Where its reason is kept. */
  readonly place: string;
  readonly busy: boolean;
  /** Gives whether the decision was taken in. */
  readonly onDecide: (decided: Decided) => Promise<boolean>;
};

/** Passes the open step of a record, or returns it and says why. */
export function DecideBar({ step, place, busy, onDecide }: DecideBarProps) {
  const styles = useStyles();
  const say = useSay();
  const reason = useKeptWords(place);
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const text = reason.text.trim();
  const decide = async (decision: Decided["decision"]) => {
    const isMissing = decision === "return" && text === "";
    setMissing(isMissing);
    if (isMissing) box.current?.focus();
    else if (await onDecide({ decision, reason: text === "" ? null : text })) reason.forget();
  };
  return (
    <section className={styles.root} aria-label={say("forms.decide", { step })}>
      <Field
        label={say("forms.decide.reason", { step })}
        {...(missing && text === "" && { validationMessage: say("forms.decide.reason-needed") })}
      >
        <Textarea
          textarea={{ ref: box }}
          value={reason.text}
          rows={2}
          maxLength={REASON_LETTERS_MAX}
          onChange={(_event, data) => reason.type(data.value)}
        />
      </Field>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          icon={busy ? <Spinner size="tiny" /> : <CheckmarkRegular />}
          disabledFocusable={busy}
          onClick={() => void decide("pass")}
        >
          {say("forms.decide.pass")}
        </Button>
        <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => void decide("return")}>
          {say("forms.decide.return")}
        </Button>
      </div>
    </section>
  );
}
