import { useCallback } from "react";
import { useCompanyTime } from "../../ui/company-time.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { Load } from "../parts/Load.tsx";
import { NamedCode } from "../parts/NamedCode.tsx";
import { Panel } from "../parts/Panel.tsx";

/** What was closed and opened again, by whom and why. */
export function ClosingHistoryPanel({ unit }: { readonly unit: string }) {
  const say = useConsoleSay();
  const { dayAndTime } = useCompanyTime();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.periods.history(unit), [api, unit]));
  return (
    <Panel title={say("periods.history")}>
      <Load loaded={loaded}>
        {({ events }) =>
          events.length === 0 ? (
            <Empty>{say("periods.history.none")}</Empty>
          ) : (
            <DataTable
              label={say("periods.history")}
              rows={events}
              keyOf={({ closeId, act, at }) => `${closeId}|${act}|${at}`}
              columns={[
                { key: "at", title: say("console.when"), render: ({ at }) => dayAndTime(at) },
                {
                  key: "unit",
                  title: say("periods.unit"),
                  render: (event) => <NamedCode name={event.unitName} code={event.unit} />,
                },
                { key: "period", title: say("periods.period"), render: ({ period }) => period },
                { key: "act", title: say("periods.act"), render: ({ act }) => say(`periods.act.${act}`) },
                {
                  key: "by",
                  title: say("console.by"),
                  render: ({ by, byName }) => (by === null ? "–" : <NamedCode name={byName} code={by} />),
                },
                { key: "reason", title: say("console.reason"), render: ({ reason }) => reason ?? "–" },
              ]}
            />
          )
        }
      </Load>
    </Panel>
  );
}
