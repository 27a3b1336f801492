import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PeriodView } from "#shared/contract/closing";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { formatDay } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";
import { nameWithCode } from "../parts/name-with-code.ts";
import { Panel } from "../parts/Panel.tsx";
import { AdjustmentsTable } from "./AdjustmentsTable.tsx";
import { CloseForm } from "./CloseForm.tsx";
import { ReopenDialog } from "./ReopenDialog.tsx";
import { StatusBadge } from "./StatusBadge.tsx";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
});

export type PeriodPanelProps = { readonly period: PeriodView; readonly onChanged: () => void };

/** One period of one unit: how settled it is, and what may be done about it. */
export function PeriodPanel({ period, onChanged }: PeriodPanelProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { unitName, unit, status, from, to, closeId, closedAt, closedBy, closedByName, closedAbove } = period;
  return (
    <Panel
      title={`${unitName} · ${period.period}`}
      about={say("periods.days", { from: formatDay(language, from), to: formatDay(language, to) })}
      actions={
        period.mayReopen && closeId !== null ? (
          <ReopenDialog period={period} closeId={closeId} onDone={onChanged} />
        ) : undefined
      }
    >
      <div className={styles.line}>
        <StatusBadge status={status} />
        <Text>{say(`periods.meaning.${status}`)}</Text>
      </div>
      {closedAt !== null && (
        <Text>
          {say("periods.closed-at", { at: dayAndTime(closedAt), by: nameWithCode(closedByName, closedBy) })}{" "}
          {period.rulebookVersion !== null && say("periods.rulebook", { version: period.rulebookVersion })}
        </Text>
      )}
      {closedAbove !== null && closedAbove !== unit && (
        <Text>{say("periods.closed-above", { unit: closedAbove })}</Text>
      )}
      {(status === "provisional" || status === "reopened" || status === "open") && (
        <CloseForm period={period} onDone={onChanged} />
      )}
      {closeId !== null && period.adjustments > 0 && <AdjustmentsTable closeId={closeId} />}
    </Panel>
  );
}
