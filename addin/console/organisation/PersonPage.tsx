import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { PersonDetail } from "#shared/contract/organisation";
import { useAppearance } from "../../ui/Appearance.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { formatDay } from "../../ui/format.ts";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { Load } from "../parts/Load.tsx";
import { Panel } from "../parts/Panel.tsx";
import { addressOf } from "../shell/console-route.ts";
import { usePostWord } from "../parts/use-post-word.ts";
import { useViewer } from "../viewer-context.ts";
import { EndGrantDialog } from "./EndGrantDialog.tsx";
import { GiveGrantDialog } from "./GiveGrantDialog.tsx";
import { TransferDialog } from "./TransferDialog.tsx";
import { useSpanColumns } from "./use-span-columns.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** A person: where they stood, and what rights they hold. */
export function PersonPage({ code }: { readonly code: string }) {
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.organisation.person(code), [api, code]));
  return <Load loaded={loaded}>{(person) => <Person person={person} onChanged={loaded.reload} />}</Load>;
}

function Person({ person, onChanged }: { readonly person: PersonDetail; readonly onChanged: () => void }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const admin = useViewer().role === "admin";
  const postWord = usePostWord();
  const spans = useSpanColumns();
  const { language } = useAppearance();
  const { code, name, joinedOn, confirmedOn, leftOn } = person;
  const dates = [
    say("organisation.joined", { day: formatDay(language, joinedOn) }),
    ...(confirmedOn === null
      ? []
      : [say("organisation.confirmed", { day: formatDay(language, confirmedOn) })]),
    ...(leftOn === null ? [] : [say("organisation.left", { day: formatDay(language, leftOn) })]),
  ];
  return (
    <div className={styles.root}>
      <Panel
        title={`${name} (${code})`}
        about={dates.join(" · ")}
        actions={admin && leftOn === null && <TransferDialog person={person} onDone={onChanged} />}
      >
        {person.postings.length === 0 ? (
          <Empty>{say("organisation.postings.none")}</Empty>
        ) : (
          <DataTable
            label={say("organisation.postings")}
            rows={person.postings}
            keyOf={({ unit, from }) => `${unit}|${from}`}
            columns={[
              {
                key: "unit",
                title: say("organisation.unit"),
                render: ({ unit, unitName }) => <UnitLink code={unit} name={`${unitName} (${unit})`} />,
              },
              { key: "role", title: say("organisation.post"), render: ({ role }) => postWord(role) },
              ...spans,
            ]}
          />
        )}
      </Panel>
      <Panel
        title={say("organisation.grants")}
        actions={admin && <GiveGrantDialog person={code} onDone={onChanged} />}
      >
        {person.grants.length === 0 ? (
          <Text>{say("organisation.grants.rep")}</Text>
        ) : (
          <DataTable
            label={say("organisation.grants")}
            rows={person.grants}
            keyOf={({ unit, role, from }) => `${unit ?? ""}|${role}|${from}`}
            columns={[
              {
                key: "role",
                title: say("organisation.right"),
                render: ({ role }) => say(`console.role.${role}`),
              },
              {
                key: "unit",
                title: say("organisation.unit"),
                render: ({ unit, unitName }) =>
                  unit === null ? (
                    say("organisation.company")
                  ) : (
                    <UnitLink code={unit} name={`${unitName ?? unit} (${unit})`} />
                  ),
              },
              ...spans,
              ...(admin
                ? [
                    {
                      key: "end",
                      title: say("organisation.end"),
                      render: (grant: PersonDetail["grants"][number]) => (
                        <EndGrantDialog grant={{ ...grant, person: code, name }} onDone={onChanged} />
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Panel>
    </div>
  );
}

function UnitLink({ code, name }: { readonly code: string; readonly name: string }) {
  return <Link href={addressOf("organisation", "unit", code)}>{name}</Link>;
}
