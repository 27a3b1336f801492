import { Button, Spinner } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { AuditEntry } from "#shared/contract/audit";
import { err, ok } from "#shared/result";
import type { Asked } from "../../ui/failure.ts";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { toCsv } from "../parts/csv.ts";
import { download } from "../parts/download.ts";
import { Status } from "../parts/Status.tsx";
import { useAct } from "../parts/use-act.ts";
import { type AuditFilter, auditRow, queryOfFilter } from "./audit-filter.ts";

/** Gives all acts that the filter lets through as a file, page after page. */
export function AuditExport({ filter }: { readonly filter: AuditFilter }) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const act = useAct();
  const [read, setRead] = useState(0);
  const stopped = useRef(false);

  const readAll = async (): Asked<readonly AuditEntry[]> => {
    const entries: AuditEntry[] = [];
    let before: number | null | undefined;
    while (before !== null && !stopped.current) {
      const query = { ...queryOfFilter(filter), ...(before === undefined ? {} : { before }) };
      // Each page says where the next begins.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await api.work.audit(query);
      if (!answer.ok) return err(answer.reason);
      entries.push(...answer.value.entries);
      before = answer.value.next;
      setRead(entries.length);
    }
    return ok(entries);
  };
  const exportAll = async () => {
    stopped.current = false;
    setRead(0);
    const entries = await act.run(readAll);
    if (!entries || stopped.current) return;
    const header = ["id", "at", "person", "action", "subject", "detail", "request_id"];
    download("audit.csv", "text/csv", toCsv(header, entries.map(auditRow)));
  };
  return (
    <>
      {act.failure && <FailureMessage failure={act.failure} />}
      {act.busy && <Status>{say("audit.reading", { count: read })}</Status>}
      <Button
        icon={act.busy ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
        onClick={() => {
          if (act.busy) stopped.current = true;
          else void exportAll();
        }}
      >
        {say(act.busy ? "console.cancel" : "console.download")}
      </Button>
    </>
  );
}
