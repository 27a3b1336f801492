import type { Day } from "#shared/calendar/day";
import type { KpiList } from "#shared/contract/kpis";
import { basesOf } from "../cells/kpi-basis.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** What formulas may ask for today, in code order. */
export function listKpis(rulebook: Rulebook, today: Day): KpiList {
  return {
    kpis: rulebook.allInForce("kpi", today).map(({ definition }) => ({
      code: definition.code,
      title: definition.title,
      description: definition.description,
      format: definition.format,
      direction: definition.direction,
      grains: definition.grains ?? null,
      bases: basesOf(definition, rulebook, today).map(({ choices, ...basis }) => ({
        ...basis,
        choices: [...choices],
      })),
    })),
    calendars: rulebook
      .allInForce("calendar", today)
      .map(({ definition: { code, title } }) => ({ code, title })),
  };
}
