import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import type { JobView } from "#shared/contract/jobs";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { JobProgress } from "../parts/JobProgress.tsx";
import { Load } from "../parts/Load.tsx";
import { NamedCode } from "../parts/NamedCode.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { Panel } from "../parts/Panel.tsx";
import { RebuildDialog } from "./RebuildDialog.tsx";

const COLORS = {
  running: "informative",
  done: "success",
  failed: "danger",
  cancelled: "warning",
} as const satisfies Record<JobView["state"], string>;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** Long work: what runs, how far it is, and what came of what ran. */
export function JobsPage() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.work.jobs(), [api]));
  return (
    <>
      <PageHeader
        title={say("console.jobs")}
        about={say("jobs.about")}
        actions={<RebuildDialog onStarted={loaded.reload} />}
      />
      <Load loaded={loaded}>
        {({ jobs }) => {
          const running = jobs.filter(({ state }) => state === "running");
          return (
            <div className={styles.root}>
              {running.length > 0 && (
                <Panel title={say("jobs.running")}>
                  {running.map((job) => (
                    <JobProgress
                      key={job.id}
                      id={job.id}
                      label={`${say(`jobs.kind.${job.kind}`)} · ${job.subjectName?.[language] ?? job.subject}`}
                      onEnd={loaded.reload}
                    />
                  ))}
                </Panel>
              )}
              {jobs.length === 0 ? <Empty>{say("jobs.none")}</Empty> : <JobTable jobs={jobs} />}
            </div>
          );
        }}
      </Load>
    </>
  );
}

function JobTable({ jobs }: { readonly jobs: readonly JobView[] }) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  return (
    <DataTable
      label={say("console.jobs")}
      rows={jobs}
      keyOf={({ id }) => String(id)}
      columns={[
        { key: "id", title: say("jobs.number"), number: true, render: ({ id }) => id },
        { key: "kind", title: say("jobs.kind"), render: ({ kind }) => say(`jobs.kind.${kind}`) },
        {
          key: "subject",
          title: say("jobs.subject"),
          render: ({ subject, subjectName }) => (
            <NamedCode name={subjectName?.[language] ?? null} code={subject} />
          ),
        },
        {
          key: "state",
          title: say("jobs.state"),
          render: ({ state }) => (
            <Badge appearance="tint" color={COLORS[state]}>
              {say(`jobs.state.${state}`)}
            </Badge>
          ),
        },
        {
          key: "done",
          title: say("jobs.done"),
          number: true,
          render: ({ done, total }) => say("console.job.done-of", { done, total }),
        },
        {
          key: "started",
          title: say("jobs.started"),
          render: ({ startedAt }) => dayAndTime(startedAt),
        },
        {
          key: "by",
          title: say("console.by"),
          render: ({ startedBy, startedByName }) => <NamedCode name={startedByName} code={startedBy} />,
        },
        { key: "detail", title: say("jobs.detail"), render: ({ detail }) => detail || "–" },
      ]}
    />
  );
}
