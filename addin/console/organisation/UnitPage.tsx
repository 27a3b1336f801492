import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { UnitDetail } from "#shared/contract/organisation";
import { DataTable } from "../../ui/DataTable.tsx";
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
import { MoveUnitDialog } from "./MoveUnitDialog.tsx";
import { useSpanColumns } from "./use-span-columns.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** A unit: where it stood, who stood in it, and who holds rights over it. */
export function UnitPage({ code }: { readonly code: string }) {
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.organisation.unit(code), [api, code]));
  return <Load loaded={loaded}>{(unit) => <Unit unit={unit} onChanged={loaded.reload} />}</Load>;
}

function Unit({ unit, onChanged }: { readonly unit: UnitDetail; readonly onChanged: () => void }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const admin = useViewer().role === "admin";
  const postWord = usePostWord();
  const spans = useSpanColumns();
  return (
    <div className={styles.root}>
      <Panel
        title={`${unit.name} (${unit.code})`}
        about={unit.level}
        actions={admin && <MoveUnitDialog unit={unit} onDone={onChanged} />}
      >
        <DataTable
          label={say("organisation.placements")}
          rows={unit.placements}
          keyOf={({ parent, from }) => `${parent ?? ""}|${from}`}
          columns={[
            {
              key: "parent",
              title: say("organisation.parent"),
              render: ({ parent, parentName }) =>
                parent === null ? (
                  say("organisation.top")
                ) : (
                  <Link href={addressOf("organisation", "unit", parent)}>{parentName ?? parent}</Link>
                ),
            },
            ...spans,
          ]}
        />
      </Panel>
      <Panel title={say("organisation.postings")}>
        {unit.postings.length === 0 ? (
          <Empty>{say("organisation.postings.none")}</Empty>
        ) : (
          <DataTable
            label={say("organisation.postings")}
            rows={unit.postings}
            keyOf={({ person, from }) => `${person}|${from}`}
            columns={[
              { key: "person", title: say("organisation.person"), render: PersonLink },
              { key: "role", title: say("organisation.post"), render: ({ role }) => postWord(role) },
              ...spans,
            ]}
          />
        )}
      </Panel>
      <Panel
        title={say("organisation.grants")}
        actions={admin && <GiveGrantDialog unit={unit.code} onDone={onChanged} />}
      >
        {unit.grants.length === 0 ? (
          <Empty>{say("organisation.grants.none")}</Empty>
        ) : (
          <DataTable
            label={say("organisation.grants")}
            rows={unit.grants}
            keyOf={({ person, role, from }) => `${person}|${role}|${from}`}
            columns={[
              { key: "person", title: say("organisation.person"), render: PersonLink },
              {
                key: "role",
                title: say("organisation.right"),
                render: ({ role }) => say(`console.role.${role}`),
              },
              ...spans,
              ...(admin
                ? [
                    {
                      key: "end",
                      title: say("organisation.end"),
                      render: (grant: UnitDetail["grants"][number]) => (
                        <EndGrantDialog
                          grant={{ ...grant, unit: unit.code, unitName: unit.name }}
                          onDone={onChanged}
                        />
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

function PersonLink({ person, name }: { readonly person: string; readonly name: string }) {
  return <Link href={addressOf("organisation", "person", person)}>{`${name} (${person})`}</Link>;
}
