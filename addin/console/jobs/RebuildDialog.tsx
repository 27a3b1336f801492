import { Button, Text } from "@fluentui/react-components";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";

/** Starts to make all facts anew from records and rules. */
export function RebuildDialog({ onStarted }: { readonly onStarted: () => void }) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const notice = useNotice();
  const act = useAct();
  return (
    <ActDialog
      trigger={<Button>{say("jobs.rebuild")}…</Button>}
      title={say("jobs.rebuild.title")}
      confirm={say("jobs.rebuild")}
      act={act}
      onConfirm={async () => {
        if (!(await act.run(() => api.work.rebuild()))) return false;
        notice(say("jobs.rebuild.started"));
        onStarted();
        return true;
      }}
    >
      <Text>{say("jobs.rebuild.about")}</Text>
    </ActDialog>
  );
}
