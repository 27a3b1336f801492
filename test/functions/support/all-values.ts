import { RuleList } from "../../../shared/contract/rulebook.ts";
import type { TestApi } from "./api.ts";
import { BOARD_COMPANY } from "./demo-company.ts";

const UNITS = [...new Set(BOARD_COMPANY.units.map((unit) => unit.code))];
/** With the one after the running one, which runs already where months close early. */
const MONTHS = Array.from({ length: 15 }, (_, index) =>
  new Date(Date.UTC(2025, 9 + index, 1)).toISOString().slice(0, 7),
);
const PERIODS = [...MONTHS, "2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4", "2025", "2026"];

/** Values of cells by KPI, unit and period. */
export type Values = ReadonlyMap<string, number | null>;

/** Every KPI there is, of every unit in every period, asked as cells; null where a cell has no value. */
export async function allValues(api: TestApi): Promise<Values> {
  const { rules: listed } = await api.read(RuleList, "/rules", { as: "admin" });
  const inForce = listed.filter(
    ({ kind, state }) => kind === "kpi" && ["published", "superseded"].includes(state),
  );
  const kpis = [...new Set(inForce.map(({ code }) => code))];
  const answers = await api.ask(
    "admin",
    kpis.map((kpi) => ({ fn: "KPI.VALUE", args: [kpi, UNITS.map((unit) => [unit]), [PERIODS]] })),
  );
  return new Map(
    kpis.flatMap((kpi, index) => {
      const answer = answers[index];
      if (!answer?.ok || !Array.isArray(answer.value)) throw new Error(JSON.stringify(answer));
      return answer.value.flatMap((row, down) =>
        row.map((value, across): [string, number | null] => [
          `${kpi} ${UNITS[down]} ${PERIODS[across]}`,
          typeof value === "number" ? value : null,
        ]),
      );
    }),
  );
}

/** Values that differ, before and after. */
export type Moves = Map<string, [number | null, number | null]>;

/** What differs between two times of asking. */
export function movesBetween(before: Values, after: Values): Moves {
  return new Map(
    [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
      const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
      return was === is ? [] : [[key, [was, is]]];
    }),
  );
}

/** The last day of a month, quarter or year. */
export function lastDayOf(period: string): string {
  const year = Number(period.slice(0, 4));
  const month = period.includes("Q") ? Number(period.slice(5)) * 3 : Number(period.slice(5) || 12);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
