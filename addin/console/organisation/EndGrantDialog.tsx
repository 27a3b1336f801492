import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { DayField } from "../parts/DayField.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";
import { useViewer } from "../viewer-context.ts";
import { GRANTED_ROLES } from "./granted-role.ts";

/** A right that somebody holds, over a unit or the whole company. */
export type HeldGrant = {
  readonly person: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly until: string | null;
};

export type EndGrantDialogProps = { readonly grant: HeldGrant; readonly onDone: () => void };

/** Ends a right on a day; nothing where it has ended, or is none that was given. */
export function EndGrantDialog({ grant, onDone }: EndGrantDialogProps) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const { today } = useViewer();
  const notice = useNotice();
  const act = useAct();
  const [until, setUntil] = useState(today);
  const role = GRANTED_ROLES.find((one) => one === grant.role);
  if (role === undefined || grant.until !== null) return null;
  const { person, unit, unitName } = grant;
  const right = say(`console.role.${role}`);
  return (
    <ActDialog
      trigger={
        <Button size="small" aria-label={say("organisation.end.of", { right, person: grant.name })}>
          {say("organisation.end")}…
        </Button>
      }
      title={say("organisation.end.title", { right, person: grant.name })}
      confirm={say("organisation.end")}
      ready={until !== ""}
      act={act}
      onOpen={() => setUntil(today)}
      onConfirm={async () => {
        if (!(await act.run(() => api.organisation.end({ person, role, unit, until })))) return false;
        notice(say("organisation.end.done"));
        onDone();
        return true;
      }}
    >
      <Text>{say("organisation.end.about", { over: unitName ?? unit ?? say("organisation.company") })}</Text>
      <DayField
        label={say("organisation.end.until")}
        hint={say("organisation.end.hint")}
        value={until}
        onChange={setUntil}
        required
      />
    </ActDialog>
  );
}
