import { Badge, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { ImportView } from "#shared/contract/imports";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { formatNumber } from "../../ui/format.ts";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { Load } from "../parts/Load.tsx";
import { NamedCode } from "../parts/NamedCode.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { addressOf } from "../shell/console-route.ts";
import { RefusedRows } from "./RefusedRows.tsx";

const COUNTS = ["rows", "added", "changed", "unchanged", "refused"] as const;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** What was imported; and, for the one that is open, the rows that were not taken. */
export function ImportsPage({ id }: { readonly id: string | undefined }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.work.imports(), [api]));
  return (
    <>
      <PageHeader title={say("console.imports")} about={say("imports.about")} />
      <Load loaded={loaded}>
        {({ imports }) => {
          if (imports.length === 0) return <Empty>{say("imports.none")}</Empty>;
          const open = imports.find((one) => String(one.id) === id);
          return (
            <div className={styles.root}>
              {open && <RefusedRows key={open.id} shown={open} />}
              <ImportTable imports={imports} open={open} />
            </div>
          );
        }}
      </Load>
    </>
  );
}

type ImportTableProps = {
  readonly imports: readonly ImportView[];
  readonly open: ImportView | undefined;
};

function ImportTable({ imports, open }: ImportTableProps) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  return (
    <DataTable
      label={say("console.imports")}
      rows={imports}
      keyOf={(one) => String(one.id)}
      isHere={(one) => one === open}
      columns={[
        {
          key: "file",
          title: say("imports.file"),
          render: (one) => (
            <Link href={addressOf("imports", one.id)} aria-current={one === open ? "true" : undefined}>
              {one.fileName}
            </Link>
          ),
        },
        { key: "kind", title: say("imports.kind"), render: ({ kind }) => say(`imports.kind.${kind}`) },
        {
          key: "when",
          title: say("imports.when"),
          render: ({ startedAt }) => dayAndTime(startedAt),
        },
        {
          key: "who",
          title: say("console.by"),
          render: ({ startedBy, startedByName }) => <NamedCode name={startedByName} code={startedBy} />,
        },
        ...COUNTS.map((count) => ({
          key: count,
          title: say(`imports.${count}`),
          number: true,
          render: (one: ImportView) => formatNumber(language, one[count]),
        })),
        { key: "state", title: say("imports.state"), render: (one) => <State shown={one} /> },
      ]}
    />
  );
}

function State({ shown }: { readonly shown: ImportView }) {
  const say = useConsoleSay();
  const { state, cursor, rows } = shown;
  return (
    <Badge appearance="tint" color={state === "done" ? "success" : "informative"}>
      {say(`imports.state.${state}`, { cursor, rows })}
    </Badge>
  );
}
