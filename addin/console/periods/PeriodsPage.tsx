import { Field, Link, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { PeriodList } from "#shared/contract/closing";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { Filters } from "../parts/Filters.tsx";
import { Load } from "../parts/Load.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { addressOf } from "../shell/console-route.ts";
import { goTo, useFilter } from "../shell/use-route.ts";
import { useFirstUnit } from "../parts/use-first-unit.ts";
import { ClosingHistoryPanel } from "./ClosingHistoryPanel.tsx";
import { PeriodGrid } from "./PeriodGrid.tsx";
import { PeriodPanel } from "./PeriodPanel.tsx";

const COUNTS = ["6", "12", "24", "36"] as const;

const useStyles = makeStyles({
  picker: { width: "320px", maxWidth: "100%" },
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

export type PeriodsPageProps = { readonly unit: string | undefined; readonly period: string | undefined };

/** Which months of which units are open, and how they are closed and opened again. */
export function PeriodsPage({ unit, period }: PeriodsPageProps) {
  const say = useConsoleSay();
  const first = useFirstUnit();
  const shown = unit ?? first.value;
  return (
    <>
      <PageHeader title={say("console.periods")} about={say("periods.about")} />
      {shown === undefined ? (
        <Load loaded={first}>{() => null}</Load>
      ) : shown === "" ? (
        <Empty>{say("periods.no-unit")}</Empty>
      ) : (
        <UnitPeriods key={shown} unit={shown} period={period} />
      )}
    </>
  );
}

function UnitPeriods({ unit, period }: { readonly unit: string; readonly period: string | undefined }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const [count, setCount] = useFilter("months", COUNTS[1]);
  // The unit of the cell that is open: the one at the top, or one right below it.
  const [of] = useFilter("of", unit);
  const loaded = useLoad(useCallback(() => api.periods.list(unit, Number(count)), [api, unit, count]));
  const [changes, setChanges] = useState(0);
  const changed = () => {
    loaded.reload();
    setChanges((before) => before + 1);
  };
  return (
    <div className={styles.root}>
      <Filters label={say("periods.filters")}>
        <div className={styles.picker}>
          <UnitPicker
            label={say("periods.unit")}
            code={unit}
            onPick={(code) => code !== "" && goTo(addressOf("periods", code))}
          />
        </div>
        <Field label={say("periods.months")}>
          <Select value={count} onChange={(_event, data) => setCount(data.value)}>
            {COUNTS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      </Filters>
      <Load loaded={loaded}>
        {(list) => (
          <>
            <PeriodGrid
              list={list}
              top={unit}
              here={period === undefined ? undefined : { unit: of, period }}
            />
            <Open list={list} of={of} period={period} onChanged={changed} />
          </>
        )}
      </Load>
      <ClosingHistoryPanel key={changes} unit={unit} />
    </div>
  );
}

type OpenProps = {
  readonly list: PeriodList;
  readonly of: string;
  readonly period: string | undefined;
  readonly onChanged: () => void;
};

function Open({ list, of, period, onChanged }: OpenProps) {
  const say = useConsoleSay();
  if (period === undefined) return <Text>{say("periods.choose")}</Text>;
  const open = list.periods.find((one) => one.unit === of && one.period === period);
  if (!open) {
    return (
      <Empty action={<Link href={addressOf("periods")}>{say("console.periods")}</Link>}>
        {say("periods.not-listed", { period })}
      </Empty>
    );
  }
  return <PeriodPanel key={`${of}|${period}|${open.status}`} period={open} onChanged={onChanged} />;
}
