import { makeStyles, Text } from "@fluentui/react-components";
import type { AuditEntry } from "#shared/contract/audit";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { useConsoleSay } from "../console-context.ts";
import { NamedCode } from "../parts/NamedCode.tsx";
import { actWord } from "./act-words.ts";
import { detailWords } from "./detail-words.ts";

const useStyles = makeStyles({ long: { overflowWrap: "anywhere" } });

/** Acts, newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  return (
    <DataTable
      label={say("console.audit")}
      rows={entries}
      keyOf={({ id }) => String(id)}
      columns={[
        { key: "at", title: say("console.when"), render: ({ at }) => dayAndTime(at) },
        {
          key: "person",
          title: say("audit.person"),
          render: ({ person, personName }) =>
            person === null ? say("audit.nobody") : <NamedCode name={personName} code={person} />,
        },
        {
          key: "action",
          title: say("audit.action"),
          render: ({ action }) => <NamedCode name={actWord(action, say)} code={action} />,
        },
        {
          key: "subject",
          title: say("audit.subject"),
          render: ({ subject, subjectName }) => (
            <NamedCode name={subjectName?.[language] ?? null} code={subject} />
          ),
        },
        {
          key: "detail",
          title: say("audit.detail"),
          render: ({ detail }) => (
            <Text className={styles.long}>{detailWords(detail, language, say) || "–"}</Text>
          ),
        },
      ]}
    />
  );
}
