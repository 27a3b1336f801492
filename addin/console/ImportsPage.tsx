import { Badge, Link, Text, Title3 } from "@fluentui/react-components";
import { useCallback } from "react";
import type { ImportView } from "#shared/contract/imports";
import { useAppearance } from "../ui/Appearance.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { FailureMessage } from "../ui/FailureMessage.tsx";
import { formatInstant, formatNumber } from "../ui/format.ts";
import { Loading } from "../ui/Loading.tsx";
import { useLoad } from "../ui/use-load.ts";
import { useConsole, useConsoleSay } from "./console-context.ts";
import { writeRoute } from "./console-route.ts";
import { ListPage } from "./ListPage.tsx";

const COUNTS = ["rows", "added", "changed", "unchanged", "refused"] as const;

/** What was imported; and, for the one that is open, the rows that were not taken. */
export function ImportsPage({ id }: { readonly id: number | undefined }) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.listImports(), [api]));
  return (
    <ListPage title={say("console.imports")} about={say("console.imports.about")} loaded={loaded}>
      {(imports) => {
        if (imports.length === 0) return <Text>{say("console.imports.none")}</Text>;
        const open = imports.find((one) => one.id === id);
        return (
          <>
            <DataTable
              label={say("console.imports")}
              rows={imports}
              keyOf={(one) => String(one.id)}
              isHere={(one) => one.id === id}
              columns={[
                {
                  key: "file",
                  title: say("console.imports.file"),
                  render: (one) => (
                    <Link
                      href={writeRoute({ page: "imports", id: one.id, search: "" })}
                      aria-current={one.id === id}
                    >
                      {one.fileName}
                    </Link>
                  ),
                },
                {
                  key: "kind",
                  title: say("console.imports.kind"),
                  render: ({ kind }) => say(`console.import-kind.${kind}`),
                },
                {
                  key: "when",
                  title: say("console.imports.when"),
                  render: ({ startedAt }) => formatInstant(language, startedAt),
                },
                { key: "who", title: say("console.imports.who"), render: ({ startedBy }) => startedBy },
                ...COUNTS.map((count) => ({
                  key: count,
                  title: say(`console.imports.${count}`),
                  number: true,
                  render: (one: ImportView) => formatNumber(language, one[count]),
                })),
                { key: "state", title: say("console.imports.state"), render: (one) => <State shown={one} /> },
              ]}
            />
            {open && <Refused key={open.id} shown={open} />}
          </>
        );
      }}
    </ListPage>
  );
}

function State({ shown }: { readonly shown: ImportView }) {
  const say = useConsoleSay();
  const { state, cursor, rows } = shown;
  return (
    <Badge appearance="tint" color={state === "done" ? "success" : "informative"}>
      {say(`console.imports.state.${state}`, { cursor, rows })}
    </Badge>
  );
}

function Refused({ shown }: { readonly shown: ImportView }) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.listRefused(shown.id), [api, shown.id]));
  const title = say("console.imports.reasons", { file: shown.fileName });
  return (
    <section aria-label={title}>
      <Title3 as="h2" block>
        {title}
      </Title3>
      {loaded.failure && <FailureMessage failure={loaded.failure} onRetry={loaded.reload} />}
      {loaded.loading && <Loading />}
      {loaded.value?.length === 0 && <Text>{say("console.imports.no-reasons")}</Text>}
      {loaded.value !== undefined && loaded.value.length > 0 && (
        <DataTable
          label={title}
          rows={loaded.value}
          keyOf={({ row, column }) => `${row}|${column ?? ""}`}
          columns={[
            { key: "row", title: say("console.imports.row"), number: true, render: ({ row }) => row },
            { key: "column", title: say("console.imports.column"), render: ({ column }) => column ?? "–" },
            { key: "reason", title: say("console.imports.reason"), render: ({ detail }) => detail },
          ]}
        />
      )}
    </section>
  );
}
