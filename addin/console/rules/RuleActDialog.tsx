import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import type { RuleDetail } from "#shared/contract/rulebook";
import type { RuleActName } from "../api/rules-api.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { ReasonField } from "../parts/ReasonField.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";

export type RuleActDialogProps = {
  readonly detail: RuleDetail;
  readonly act: RuleActName;
  readonly trigger: ReactElement;
  readonly children: ReactNode;
  readonly onDone: (detail: RuleDetail) => void;
};

/** Asks before a version is published, rolled back or discarded: what follows, and the reason. */
export function RuleActDialog({ detail, act: what, trigger, children, onDone }: RuleActDialogProps) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const act = useAct();
  const notice = useNotice();
  const [reason, setReason] = useState("");
  const { kind, code, version, revision } = detail.version;
  const confirm = async () => {
    const body = { revision, reason: reason.trim() };
    const done = await act.run(() => api.rules.act({ kind, code, version }, what, body));
    if (!done) return false;
    notice(say(`rules.done.${what}`));
    onDone(done);
    return true;
  };
  return (
    <ActDialog
      trigger={trigger}
      title={say(`rules.ask.${what}`, { version })}
      confirm={say(`rules.act.${what}`)}
      ready={reason.trim() !== ""}
      act={act}
      onOpen={() => setReason("")}
      onConfirm={confirm}
    >
      {children}
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
