import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useCallback } from "react";
import type { KpiView } from "#shared/contract/kpis";
import { ok } from "#shared/result";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { Filters } from "../parts/Filters.tsx";
import { Load } from "../parts/Load.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { UnitPicker } from "../parts/UnitPicker.tsx";
import { useFirstUnit } from "../parts/use-first-unit.ts";
import { useFilter } from "../shell/use-route.ts";
import { useViewer } from "../viewer-context.ts";
import { TargetGrid } from "./TargetGrid.tsx";
import { periodsOfYear } from "./target-grid.ts";

const YEARS_BACK = 2;
const YEARS_AHEAD = 1;

// The longest title of a KPI must not be wider than the page.
const useStyles = makeStyles({
  unit: { width: "320px", maxWidth: "100%", "& .fui-Select, & select": { minWidth: 0, width: "100%" } },
});

/** What is aimed at: a KPI's values of a unit and those right below it, month by month. */
export function TargetsPage() {
  const say = useConsoleSay();
  const { api } = useConsole();
  const kpis = useLoad(useCallback(() => api.targets.kpis(), [api]));
  const first = useFirstUnit();
  return (
    <>
      <PageHeader title={say("console.targets")} about={say("targets.about")} />
      <Load loaded={kpis}>
        {(list) => (
          <Load loaded={first}>
            {(unit) =>
              list.kpis[0] === undefined || unit === "" ? (
                <Empty>{say("targets.none")}</Empty>
              ) : (
                <Targets kpis={list.kpis} first={list.kpis[0]} unit={unit} />
              )
            }
          </Load>
        )}
      </Load>
    </>
  );
}

type TargetsProps = {
  readonly kpis: readonly KpiView[];
  readonly first: KpiView;
  readonly unit: string;
};

function Targets({ kpis, first, unit: firstUnit }: TargetsProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { today } = useViewer();
  const thisYear = Number(today.slice(0, 4));
  const [code, setCode] = useFilter("kpi", first.code);
  const [unit, setUnit] = useFilter("unit", firstUnit);
  const [year, setYear] = useFilter("year", String(thisYear));
  const kpi = kpis.find((one) => one.code === code) ?? first;
  const years = Array.from({ length: YEARS_BACK + 1 + YEARS_AHEAD }, (_none, index) =>
    String(thisYear - YEARS_BACK + index),
  );
  return (
    <>
      <Filters label={say("targets.filters")}>
        <Field label={say("rules.kind.kpi")} className={styles.unit}>
          <Select value={kpi.code} onChange={(_event, data) => setCode(data.value)}>
            {kpis.map((one) => (
              <option key={one.code} value={one.code}>
                {one.title[language]}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.unit}>
          <UnitPicker label={say("targets.unit")} code={unit} onPick={(picked) => setUnit(picked)} />
        </div>
        <Field label={say("targets.year")}>
          <Select value={year} onChange={(_event, data) => setYear(data.value)}>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      </Filters>
      <Scopes
        key={`${kpi.code}|${unit}|${year}`}
        kpi={kpi}
        unit={unit === "" ? firstUnit : unit}
        year={year}
      />
    </>
  );
}

type ScopesProps = { readonly kpi: KpiView; readonly unit: string; readonly year: string };

function Scopes({ kpi, unit, year }: ScopesProps) {
  const { api } = useConsole();
  const loaded = useLoad(
    useCallback(async () => {
      const [units, targets] = await Promise.all([api.organisation.units(""), api.targets.list(kpi.code)]);
      if (!units.ok) return units;
      if (!targets.ok) return targets;
      const scopes = units.value.units.filter(({ code, parent }) => code === unit || parent === unit);
      const sorted = scopes.toSorted(
        (left, right) => Number(right.code === unit) - Number(left.code === unit),
      );
      return ok({ scopes: sorted, targets: targets.value.targets });
    }, [api, kpi.code, unit]),
  );
  return (
    <Load loaded={loaded}>
      {({ scopes, targets }) => (
        <TargetGrid
          kpi={kpi}
          scopes={scopes}
          periods={periodsOfYear(Number(year))}
          targets={targets}
          onSaved={loaded.reload}
        />
      )}
    </Load>
  );
}
