import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { AuditEntry } from "#shared/contract/audit";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useDebounced } from "../../ui/use-debounced.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { Load } from "../parts/Load.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { useAct } from "../parts/use-act.ts";
import { AuditExport } from "./AuditExport.tsx";
import { AuditFilters } from "./AuditFilters.tsx";
import { AuditTable } from "./AuditTable.tsx";
import { type AuditFilter, queryOfFilter } from "./audit-filter.ts";
import { useAuditFilter } from "./use-audit-filter.ts";

const REST_MS = 300;

const useStyles = makeStyles({
  more: { display: "flex", justifyContent: "center", marginTop: tokens.spacingVerticalM },
});

/** Who did what to what, newest first. */
export function AuditPage() {
  const say = useConsoleSay();
  const { filter, set } = useAuditFilter();
  const rested = useDebounced(JSON.stringify(filter), REST_MS);
  return (
    <>
      <PageHeader
        title={say("console.audit")}
        about={say("audit.about")}
        actions={<AuditExport filter={filter} />}
      />
      <AuditFilters filter={filter} onSet={set} />
      <Entries key={rested} filter={filter} />
    </>
  );
}

function Entries({ filter: given }: { readonly filter: AuditFilter }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  // What is typed on is asked once it rests: until then the list stays as it is.
  const [filter] = useState(given);
  const loaded = useLoad(useCallback(() => api.work.audit(queryOfFilter(filter)), [api, filter]));
  const [more, setMore] = useState<readonly AuditEntry[]>([]);
  const [next, setNext] = useState<number | null>();
  const act = useAct();
  return (
    <Load loaded={loaded}>
      {(first) => {
        const before = next === undefined ? first.next : next;
        const entries = [...first.entries, ...more];
        if (entries.length === 0) return <Empty>{say("audit.none")}</Empty>;
        const goOn = async () => {
          if (before === null) return;
          const answer = await act.run(() => api.work.audit({ ...queryOfFilter(filter), before }));
          if (!answer) return;
          setMore([...more, ...answer.entries]);
          setNext(answer.next);
        };
        return (
          <>
            <AuditTable entries={entries} />
            {act.failure && <FailureMessage failure={act.failure} />}
            {before !== null && (
              <div className={styles.more}>
                <Button disabledFocusable={act.busy} onClick={() => void goOn()}>
                  {say("audit.more")}
                </Button>
              </div>
            )}
          </>
        );
      }}
    </Load>
  );
}
