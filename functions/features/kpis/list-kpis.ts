import type { Day } from "#shared/calendar/day";
import type { KpiList } from "#shared/contract/kpis";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** What formulas may ask for today, in code order. */
export function listKpis(rulebook: Rulebook, today: Day): KpiList {
  return {
    kpis: rulebook
      .allInForce("kpi", today)
      .map(({ definition: { code, title, description, format, direction, grains } }) => ({
        code,
        title,
        description,
        format,
        direction,
        grains: grains ?? null,
        bases: [],
      })),
    calendars: rulebook
      .allInForce("calendar", today)
      .map(({ definition: { code, title } }) => ({ code, title })),
  };
}
