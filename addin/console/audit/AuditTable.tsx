import { makeStyles, Text } from "@fluentui/react-components";
import type { AuditEntry } from "#shared/contract/audit";
import { useCompanyTime } from "../../ui/company-time.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useConsoleSay } from "../console-context.ts";
import { detailLine } from "./audit-filter.ts";

const useStyles = makeStyles({ long: { overflowWrap: "anywhere" } });

/** Acts, newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { dayAndTime } = useCompanyTime();
  return (
    <DataTable
      label={say("console.audit")}
      rows={entries}
      keyOf={({ id }) => String(id)}
      columns={[
        { key: "at", title: say("console.when"), render: ({ at }) => dayAndTime(at) },
        { key: "person", title: say("audit.person"), render: ({ person }) => person ?? say("audit.nobody") },
        {
          key: "action",
          title: say("audit.action"),
          render: ({ action }) => <Text font="monospace">{action}</Text>,
        },
        {
          key: "subject",
          title: say("audit.subject"),
          render: ({ subject }) => <Text className={styles.long}>{subject}</Text>,
        },
        {
          key: "detail",
          title: say("audit.detail"),
          render: ({ detail }) => <Text className={styles.long}>{detailLine(detail) || "–"}</Text>,
        },
      ]}
    />
  );
}
