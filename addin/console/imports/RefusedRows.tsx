import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useCallback } from "react";
import type { ImportView } from "#shared/contract/imports";
import { DataTable } from "../../ui/DataTable.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { toCsv } from "../parts/csv.ts";
import { download } from "../parts/download.ts";
import { Empty } from "../parts/Empty.tsx";
import { Load } from "../parts/Load.tsx";
import { Panel } from "../parts/Panel.tsx";

/** The rows of an import that were not taken, and why. */
export function RefusedRows({ shown }: { readonly shown: ImportView }) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.work.refused(shown.id), [api, shown.id]));
  const refused = loaded.value?.refused ?? [];
  const title = say("imports.reasons", { file: shown.fileName });
  const header = [say("imports.row"), say("imports.column"), say("imports.reason")];
  return (
    <Panel
      title={title}
      actions={
        refused.length > 0 && (
          <Button
            icon={<ArrowDownloadRegular />}
            onClick={() =>
              download(
                `${shown.fileName}.refused.csv`,
                "text/csv",
                toCsv(
                  header,
                  refused.map(({ row, column, detail }) => [row, column, detail]),
                ),
              )
            }
          >
            {say("console.download")}
          </Button>
        )
      }
    >
      <Load loaded={loaded}>
        {(list) =>
          list.refused.length === 0 ? (
            <Empty>{say("imports.no-reasons")}</Empty>
          ) : (
            <DataTable
              label={title}
              rows={list.refused}
              keyOf={({ row, column, detail }) => `${row}|${column ?? ""}|${detail}`}
              columns={[
                { key: "row", title: say("imports.row"), number: true, render: ({ row }) => row },
                { key: "column", title: say("imports.column"), render: ({ column }) => column ?? "–" },
                { key: "reason", title: say("imports.reason"), render: ({ detail }) => detail },
              ]}
            />
          )
        }
      </Load>
    </Panel>
  );
}
