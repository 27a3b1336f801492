import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, EditRegular, HistoryRegular, PrintRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { RecordLife } from "#shared/contract/approvals";
import { PLACES } from "../../drafts/kept-words.ts";
import { useSay } from "../../pane-context.ts";
import { useFormHost } from "../form-host.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export type ActBarProps = {
  readonly record: number;
  readonly life: RecordLife;
  readonly busy: boolean;
  readonly isAmending: boolean;
  readonly onHistory: () => void;
  readonly onPrint: () => void;
  readonly onAmend: () => void;
  /** Gives whether the withdrawal was taken in. */
  readonly onWithdraw: (reason: string | null) => Promise<boolean>;
};

/** What may be done to a record beside filling it. */
export function ActBar({
  record,
  life,
  busy,
  isAmending,
  onHistory,
  onPrint,
  onAmend,
  onWithdraw,
}: ActBarProps) {
  const styles = useStyles();
  const say = useSay();
  const { form } = useFormHost();
  const [asking, setAsking] = useState(false);
  const { acts } = life;
  return (
    <div className={styles.root}>
      {acts.includes("amend") && !isAmending && (
        <Button icon={<EditRegular />} disabledFocusable={busy} onClick={onAmend}>
          {say("forms.amend")}
        </Button>
      )}
      {acts.includes("withdraw") && (
        <Button icon={<ArrowUndoRegular />} disabledFocusable={busy} onClick={() => setAsking(true)}>
          {say("forms.withdraw")}
        </Button>
      )}
      {form.document !== undefined && (
        <Button icon={<PrintRegular />} onClick={onPrint}>
          {say(acts.includes("print") ? "forms.print" : "forms.print.draft")}
        </Button>
      )}
      <Button appearance="subtle" icon={<HistoryRegular />} onClick={onHistory}>
        {say("pane.record.history")}
      </Button>
      {asking && (
        <ReasonDialog
          title={say("forms.withdraw.title")}
          about={say("forms.withdraw.about")}
          act={say("forms.withdraw.do")}
          required={form.approval === undefined}
          place={PLACES.withdraw(record)}
          onClose={() => setAsking(false)}
          onDone={(reason) => {
            setAsking(false);
            return onWithdraw(reason);
          }}
        />
      )}
    </div>
  );
}
