import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { formatNumber, formatPercent } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";
import { StateBadge } from "../rules/StateBadge.tsx";
import { addressOf } from "../shell/console-route.ts";
import type { FormRow } from "./form-rows.ts";

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  when: { display: "block", minWidth: "108px" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** The forms with their use and their quality. */
export function FormTable({ rows }: { readonly rows: readonly FormRow[] }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const share = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : formatPercent(language, value);
  return (
    <DataTable
      label={say("console.forms")}
      rows={rows}
      keyOf={({ code }) => code}
      columns={[
        {
          key: "title",
          title: say("rules.title"),
          render: ({ code, title, published, draft }) => (
            <>
              <Link
                className={styles.title}
                href={addressOf("forms", code, (published ?? draft)?.version ?? "")}
              >
                {title[language]}
              </Link>
              <br />
              <Text size={200} font="monospace" className={styles.quiet}>
                {code}
              </Text>
            </>
          ),
        },
        {
          key: "state",
          title: say("rules.state"),
          render: ({ code, published, draft }) => (
            <span className={styles.line}>
              {published && <StateBadge state={published.state} />}
              {draft && (
                <Link href={addressOf("forms", code, draft.version)}>
                  {published ? say("rules.open-draft") : say("rules.state.draft")}
                </Link>
              )}
            </span>
          ),
        },
        {
          key: "sent",
          title: say("form-list.sent"),
          number: true,
          render: ({ usage }) => (usage ? formatNumber(language, usage.records) : "–"),
        },
        {
          key: "people",
          title: say("form-list.people"),
          number: true,
          render: ({ usage }) => (usage ? formatNumber(language, usage.people) : "–"),
        },
        {
          key: "late",
          title: say("form-list.late"),
          number: true,
          render: ({ usage }) => share(usage?.late),
        },
        {
          key: "returned",
          title: say("form-list.returned"),
          number: true,
          render: ({ usage }) => share(usage?.returned),
        },
        {
          key: "score",
          title: say("form-list.score"),
          number: true,
          render: ({ usage }) =>
            usage?.score === null || usage === undefined ? "–" : formatNumber(language, usage.score, 1),
        },
        {
          key: "last",
          title: say("form-list.last-sent"),
          render: ({ usage }) => (
            <span className={styles.when}>{usage?.lastSent ? dayAndTime(usage.lastSent) : "–"}</span>
          ),
        },
      ]}
    />
  );
}
