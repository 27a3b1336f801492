import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsoleSay } from "../console-context.ts";
import type { Act } from "../parts/use-act.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  missing: { color: tokens.colorNeutralForeground2 },
});

export type BeginDraftProps = {
  readonly act: Act;
  readonly ready: boolean;
  /** What is still missing while it is not ready. */
  readonly missing: string;
  readonly onBegin: () => void;
};

/** The end of a page that begins a rule: the button, and above it why it failed. */
export function BeginDraft({ act, ready, missing, onBegin }: BeginDraftProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  return (
    <>
      {act.failure && <FailureMessage failure={act.failure} />}
      <div className={styles.root}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={!ready || act.busy}
          icon={act.busy ? <Spinner size="tiny" /> : null}
          onClick={onBegin}
        >
          {say("rule-edit.new.begin")}
        </Button>
        {!ready && <Text className={styles.missing}>{missing}</Text>}
      </div>
    </>
  );
}
