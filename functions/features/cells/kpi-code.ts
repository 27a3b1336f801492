import type { Day } from "#shared/calendar/day";
import { ok, type Result } from "#shared/result";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type Call, onlyOf } from "./call.ts";
import { refuseOptions } from "./cell-options.ts";
import { foldText } from "./fold-text.ts";
import { type Refusal, refuse } from "./refusal.ts";

const HEADCOUNT_BASES: ReadonlyMap<string, string> = new Map([
  ["closing", "headcount"],
  ["opening", "headcount_opening"],
  ["average", "headcount_average"],
]);

const MONTHS: ReadonlyMap<string, string> = new Map([
  ["13", "persistency_13"],
  ["25", "persistency_25"],
]);

/** A KPI of the rulebook, with the names of choices that stand in for its parameters'. */
export type AskedKpi = { readonly kpiCode: string; readonly basis: readonly string[] };

/** Which KPI of the rulebook a call asks for; that of a form is named by the cadence in force on a day. */
export function kpiCodeOf(call: Call, rulebook: Rulebook, today: Day): Result<AskedKpi, Refusal> {
  const { basis, rulesDay } = call.options;
  switch (call.fn) {
    case "KPI.ACTIVITYRATE":
      return ok({ kpiCode: "activity_rate", basis });
    case "KPI.PRODUCTIVITY":
      return ok({ kpiCode: "productivity", basis });
    case "KPI.RECRUITRATE":
      return ok({ kpiCode: "recruit_rate", basis });
    case "KPI.ATTRITION":
      return ok({ kpiCode: "attrition", basis });
    case "KPI.PERSISTENCY": {
      const months = onlyOf(call.lists["months"]);
      const kpiCode = MONTHS.get(months === null ? "13" : foldText(months));
      if (kpiCode !== undefined) return ok({ kpiCode, basis });
      return refuse("cell/bad-argument", { argument: "months", reason: [...MONTHS.keys()].join(", ") });
    }
    case "KPI.HEADCOUNT":
      return headcount(basis);
    case "KPI.COVERAGE":
      return ofForm(call, "coverage", rulebook, rulesDay ?? today);
    case "KPI.FILLQUALITY":
      return ofForm(call, "quality", rulebook, rulesDay ?? today);
    default:
      return ok({ kpiCode: foldText(onlyOf(call.lists["kpi"])).toLowerCase(), basis });
  }
}

function ofForm(
  call: Call,
  what: "coverage" | "quality",
  rulebook: Rulebook,
  day: Day,
): Result<AskedKpi, Refusal> {
  const code = foldText(onlyOf(call.lists["tool"])).toLowerCase();
  const form = rulebook.inForce("form", code, day);
  if (!form) return refuse("cell/unknown-code", { code });
  const kpiCode = form.definition.cadence?.[what];
  return kpiCode === undefined || !rulebook.inForce("kpi", kpiCode, day)
    ? refuse("cell/no-form-kpi", { form: code, what })
    : ok({ kpiCode, basis: call.options.basis });
}

function headcount(words: readonly string[]): Result<AskedKpi, Refusal> {
  const [base = "closing", second] = words.filter((word) => HEADCOUNT_BASES.has(word));
  const basis = words.filter((word) => !HEADCOUNT_BASES.has(word));
  const kpiCode = HEADCOUNT_BASES.get(base);
  if (kpiCode !== undefined && second === undefined) return ok({ kpiCode, basis });
  return refuseOptions(`basis=${words.join(",")}`, [...HEADCOUNT_BASES.keys()].join(", "));
}
