import { Button, Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { UnitDetail } from "#shared/contract/organisation";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { DayField } from "../parts/DayField.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";
import { useViewer } from "../viewer-context.ts";

export type MoveUnitDialogProps = { readonly unit: UnitDetail; readonly onDone: () => void };

/** Puts a unit under another from a day on. */
export function MoveUnitDialog({ unit, onDone }: MoveUnitDialogProps) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const { today } = useViewer();
  const notice = useNotice();
  const act = useAct();
  const [parent, setParent] = useState("");
  const [top, setTop] = useState(false);
  const [from, setFrom] = useState(today);
  return (
    <ActDialog
      trigger={<Button>{say("organisation.move")}…</Button>}
      title={say("organisation.move.title", { unit: unit.name })}
      confirm={say("organisation.move")}
      ready={from !== "" && (top || parent !== "")}
      act={act}
      onOpen={() => {
        setParent("");
        setTop(false);
        setFrom(today);
      }}
      onConfirm={async () => {
        const move = { parent: top ? null : parent, from };
        if (!(await act.run(() => api.organisation.move(unit.code, move)))) return false;
        notice(say("organisation.move.done"));
        onDone();
        return true;
      }}
    >
      <Text>{say("organisation.move.about")}</Text>
      <Checkbox
        label={say("organisation.move.top")}
        checked={top}
        onChange={(_event, data) => setTop(data.checked === true)}
      />
      {!top && (
        <UnitPicker label={say("organisation.move.parent")} code={parent} onPick={setParent} required />
      )}
      <DayField label={say("organisation.from")} value={from} onChange={setFrom} required />
    </ActDialog>
  );
}
