import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { SendRegular } from "@fluentui/react-icons";
import { useCompanyTime } from "../../ui/company-time.ts";
import { isSafe, type DraftState } from "../drafts/draft-machine.ts";
import { type PaneKey, useSay } from "../pane-context.ts";
import type { RecordMode } from "./record-mode.ts";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    flexWrap: "wrap",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginBottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
  state: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

const WORDS: Readonly<Partial<Record<RecordMode, PaneKey>>> = {
  new: "pane.record.send",
  resubmit: "forms.resubmit",
  amend: "forms.amend.send",
  migrate: "forms.migrate.send",
};

export type SendBarProps = {
  readonly state: DraftState;
  readonly sending: boolean;
  readonly disabled: boolean;
  readonly problems: number;
  readonly mode: RecordMode;
  readonly onSend: () => void;
};

/** The button that sends, and how safe what was typed is. */
export function SendBar({ state, sending, disabled, problems, mode, onSend }: SendBarProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        icon={sending ? <Spinner size="tiny" /> : <SendRegular />}
        disabledFocusable={sending || disabled}
        onClick={onSend}
      >
        {say(sending ? "pane.record.sending" : (WORDS[mode] ?? "pane.record.save"))}
      </Button>
      {problems > 0 ? (
        <output>
          <Text size={200} className={styles.bad}>
            {say("pane.record.problems", { count: problems })}
          </Text>
        </output>
      ) : (
        <DraftSafety state={state} />
      )}
    </div>
  );
}

function DraftSafety({ state }: { readonly state: DraftState }) {
  const styles = useStyles();
  const say = useSay();
  const { timeOfDay } = useCompanyTime();
  if (state.failed) {
    return (
      <Text size={200} className={styles.bad} role="alert">
        {say("pane.draft.not-kept")}
      </Text>
    );
  }
  if (state.typed === 0) return null;
  return (
    <Text size={200} className={styles.state}>
      {isSafe(state)
        ? say("pane.draft.kept", { at: timeOfDay(state.draft.savedAt) })
        : say("pane.draft.keeping")}
    </Text>
  );
}
