import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular, ArrowUndoRegular, SaveRegular } from "@fluentui/react-icons";
import { useEffect, useEffectEvent } from "react";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsoleSay } from "../console-context.ts";
import { Status } from "../parts/Status.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";
import { CONFLICT, type Draft } from "./use-draft.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Save, one step back, one step forth; and whether all is saved. */
export function DraftActions({ draft }: { readonly draft: Draft }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const notice = useNotice();
  const act = useAct();
  const { dirty, state } = draft;
  const ready = dirty && state.now.text === null;
  const save = async () => {
    if (ready && (await act.run(draft.save))) notice(say("rules.saved"));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    void save();
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div className={styles.root}>
      <Status>{say(act.busy ? "rules.saving" : dirty ? "rules.unsaved" : "rules.all-saved")}</Status>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-label={say("rules.undo")}
        disabledFocusable={state.past.length === 0}
        onClick={draft.undo}
      />
      <Button
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        aria-label={say("rules.redo")}
        disabledFocusable={state.future.length === 0}
        onClick={draft.redo}
      />
      <Button
        appearance="primary"
        icon={act.busy ? <Spinner size="tiny" /> : <SaveRegular />}
        disabledFocusable={!ready || act.busy}
        onClick={() => void save()}
      >
        {say("rules.save")}
      </Button>
      {act.failure && act.failure.code !== CONFLICT && <FailureMessage failure={act.failure} />}
    </div>
  );
}
