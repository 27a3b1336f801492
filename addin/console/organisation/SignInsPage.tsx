import { Button, Link, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { WaitingSignIn } from "#shared/contract/organisation";
import { useCompanyTime } from "../../ui/company-time.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { ActDialog } from "../parts/ActDialog.tsx";
import { Empty } from "../parts/Empty.tsx";
import { Load } from "../parts/Load.tsx";
import { Panel } from "../parts/Panel.tsx";
import { PersonPicker } from "../parts/PersonPicker.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";
import { addressOf } from "../shell/console-route.ts";

/** Who signed in and is nobody yet; each can be said to be a person. */
export function SignInsPage() {
  const say = useConsoleSay();
  const { dayAndTime } = useCompanyTime();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.organisation.signIns(), [api]));
  return (
    <Panel
      title={say("organisation.sign-ins")}
      about={say("organisation.sign-ins.about")}
      actions={<Link href={addressOf("organisation")}>{say("organisation.tree")}</Link>}
    >
      <Load loaded={loaded}>
        {({ waiting }) =>
          waiting.length === 0 ? (
            <Empty>{say("organisation.sign-ins.none")}</Empty>
          ) : (
            <DataTable
              label={say("organisation.sign-ins")}
              rows={waiting}
              keyOf={({ tenant, objectId }) => `${tenant}|${objectId}`}
              columns={[
                { key: "name", title: say("organisation.name"), render: ({ name }) => name },
                {
                  key: "seen",
                  title: say("organisation.first-seen"),
                  render: ({ firstSeenAt }) => dayAndTime(firstSeenAt),
                },
                {
                  key: "id",
                  title: say("organisation.object-id"),
                  render: ({ objectId }) => <Text font="monospace">{objectId}</Text>,
                },
                {
                  key: "link",
                  title: say("organisation.link"),
                  render: (one) => <LinkDialog waiting={one} onDone={loaded.reload} />,
                },
              ]}
            />
          )
        }
      </Load>
    </Panel>
  );
}

function LinkDialog({ waiting, onDone }: { readonly waiting: WaitingSignIn; readonly onDone: () => void }) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const notice = useNotice();
  const act = useAct();
  const [person, setPerson] = useState("");
  const { tenant, objectId, name } = waiting;
  return (
    <ActDialog
      trigger={
        <Button size="small" aria-label={say("organisation.link.of", { name })}>
          {say("organisation.link")}…
        </Button>
      }
      title={say("organisation.link.title", { name })}
      confirm={say("organisation.link")}
      ready={person !== ""}
      act={act}
      onOpen={() => setPerson("")}
      onConfirm={async () => {
        if (!(await act.run(() => api.organisation.link({ tenant, objectId, person })))) return false;
        notice(say("organisation.link.done"));
        onDone();
        return true;
      }}
    >
      <Text>{say("organisation.link.about")}</Text>
      <PersonPicker label={say("organisation.person")} code={person} onPick={setPerson} required />
    </ActDialog>
  );
}
