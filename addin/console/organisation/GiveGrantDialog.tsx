import { Button, Checkbox, Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { DayField } from "../parts/DayField.tsx";
import { PersonPicker } from "../parts/PersonPicker.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";
import { useViewer } from "../viewer-context.ts";
import { GRANTED_ROLES, type GrantedRole } from "./granted-role.ts";

export type GiveGrantDialogProps = {
  /** Who gets it, where that is known. */
  readonly person?: string;
  /** What it is over, where that is known. */
  readonly unit?: string;
  readonly onDone: () => void;
};

/** Gives somebody a right from a day on. */
export function GiveGrantDialog({ person, unit, onDone }: GiveGrantDialogProps) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const { today } = useViewer();
  const notice = useNotice();
  const act = useAct();
  const [role, setRole] = useState<GrantedRole>("lead");
  const [who, setWho] = useState(person ?? "");
  const [over, setOver] = useState(unit ?? "");
  const [company, setCompany] = useState(false);
  const [from, setFrom] = useState(today);
  return (
    <ActDialog
      trigger={<Button>{say("organisation.give")}…</Button>}
      title={say("organisation.give.title")}
      confirm={say("organisation.give")}
      ready={who !== "" && (company || over !== "") && from !== ""}
      act={act}
      onOpen={() => {
        setRole("lead");
        setWho(person ?? "");
        setOver(unit ?? "");
        setCompany(false);
        setFrom(today);
      }}
      onConfirm={async () => {
        const grant = { person: who, role, unit: company ? null : over, from };
        if (!(await act.run(() => api.organisation.give(grant)))) return false;
        notice(say("organisation.give.done"));
        onDone();
        return true;
      }}
    >
      <Text>{say("organisation.give.about")}</Text>
      {person === undefined && (
        <PersonPicker label={say("organisation.person")} code={who} onPick={setWho} required />
      )}
      <Field label={say("organisation.right")} required>
        <Select
          value={role}
          onChange={(_event, data) => setRole(GRANTED_ROLES.find((one) => one === data.value) ?? "lead")}
        >
          {GRANTED_ROLES.map((one) => (
            <option key={one} value={one}>
              {say(`console.role.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {unit === undefined && (
        <>
          <Checkbox
            label={say("organisation.give.company")}
            checked={company}
            onChange={(_event, data) => setCompany(data.checked === true)}
          />
          {!company && <UnitPicker label={say("organisation.unit")} code={over} onPick={setOver} required />}
        </>
      )}
      <DayField label={say("organisation.from")} value={from} onChange={setFrom} required />
    </ActDialog>
  );
}
