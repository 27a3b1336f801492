import { Button, Field, makeStyles, Spinner, Textarea, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, CheckmarkRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { useSay } from "../../pane-context.ts";
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
  readonly busy: boolean;
  readonly onDecide: (decided: Decided) => void;
};

/** Passes the open step of a record, or returns it and says why. */
export function DecideBar({ step, busy, onDecide }: DecideBarProps) {
  const styles = useStyles();
  const say = useSay();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const text = reason.trim();
  const decide = (decision: Decided["decision"]) => {
    const isMissing = decision === "return" && text === "";
    setMissing(isMissing);
    if (isMissing) box.current?.focus();
    else onDecide({ decision, reason: text === "" ? null : text });
  };
  return (
    <section className={styles.root} aria-label={say("forms.decide", { step })}>
      <Field
        label={say("forms.decide.reason", { step })}
        {...(missing && text === "" && { validationMessage: say("forms.decide.reason-needed") })}
      >
        <Textarea
          textarea={{ ref: box }}
          value={reason}
          rows={2}
          maxLength={REASON_LETTERS_MAX}
          onChange={(_event, data) => setReason(data.value)}
        />
      </Field>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          icon={busy ? <Spinner size="tiny" /> : <CheckmarkRegular />}
          disabledFocusable={busy}
          onClick={() => decide("pass")}
        >
          {say("forms.decide.pass")}
        </Button>
        <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => decide("return")}>
          {say("forms.decide.return")}
        </Button>
      </div>
    </section>
  );
}
