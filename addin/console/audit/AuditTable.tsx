import { makeStyles, Text } from "@fluentui/react-components";
import type { AuditEntry } from "#shared/contract/audit";
import { useAppearance } from "../../ui/Appearance.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { formatInstant } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";
import { detailLine } from "./audit-filter.ts";

const useStyles = makeStyles({ long: { overflowWrap: "anywhere" } });

/** Acts, newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  return (
    <DataTable
      label={say("console.audit")}
      rows={entries}
      keyOf={({ id }) => String(id)}
      columns={[
        { key: "at", title: say("console.when"), render: ({ at }) => formatInstant(language, at) },
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
