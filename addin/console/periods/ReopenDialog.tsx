import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PeriodView } from "#shared/contract/closing";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { ReasonField } from "../parts/ReasonField.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";

export type ReopenDialogProps = {
  readonly period: PeriodView;
  readonly closeId: number;
  readonly onDone: () => void;
};

/** Opens a closed period again, for a reason. */
export function ReopenDialog({ period, closeId, onDone }: ReopenDialogProps) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const notice = useNotice();
  const act = useAct();
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      trigger={<Button>{say("periods.reopen")}…</Button>}
      title={say("periods.reopen.title", { unit: period.unitName, period: period.period })}
      confirm={say("periods.reopen")}
      ready={reason.trim() !== ""}
      act={act}
      onOpen={() => setReason("")}
      onConfirm={async () => {
        const opened = await act.run(() => api.periods.reopen(closeId, { reason: reason.trim() }));
        if (!opened) return false;
        notice(say("periods.reopen.done", { period: period.period }));
        onDone();
        return true;
      }}
    >
      <Text>
        {period.adjustments > 0
          ? say("periods.reopen.applies", { count: period.adjustments })
          : say("periods.reopen.about")}
      </Text>
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
