import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonDetail } from "#shared/contract/organisation";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { DayField } from "../parts/DayField.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";
import { useViewer } from "../viewer-context.ts";

export type TransferDialogProps = { readonly person: PersonDetail; readonly onDone: () => void };

const USUAL_POST = "rep";

/** Posts a person to another unit from a day on. */
export function TransferDialog({ person, onDone }: TransferDialogProps) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const { today } = useViewer();
  const notice = useNotice();
  const act = useAct();
  const now = person.postings.find(({ from, until }) => from <= today && (until === null || until > today));
  const [unit, setUnit] = useState("");
  const [role, setRole] = useState("");
  const [from, setFrom] = useState(today);
  return (
    <ActDialog
      trigger={<Button>{say("organisation.transfer")}…</Button>}
      title={say("organisation.transfer.title", { person: person.name })}
      confirm={say("organisation.transfer")}
      ready={unit !== "" && role.trim() !== "" && from !== ""}
      act={act}
      onOpen={() => {
        setUnit("");
        setRole(now?.role ?? USUAL_POST);
        setFrom(today);
      }}
      onConfirm={async () => {
        const transfer = { unit, role: role.trim(), from };
        if (!(await act.run(() => api.organisation.transfer(person.code, transfer)))) return false;
        notice(say("organisation.transfer.done"));
        onDone();
        return true;
      }}
    >
      <Text>{say("organisation.transfer.about")}</Text>
      {now && <Text>{say("organisation.transfer.leaves", { unit: `${now.unitName} (${now.unit})` })}</Text>}
      <UnitPicker label={say("organisation.transfer.to")} code={unit} onPick={setUnit} required />
      <Field label={say("organisation.post")} required>
        <Input value={role} maxLength={32} onChange={(_event, data) => setRole(data.value)} />
      </Field>
      <DayField label={say("organisation.from")} value={from} onChange={setFrom} required />
    </ActDialog>
  );
}
