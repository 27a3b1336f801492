import { ok, type Result } from "#shared/result";
import { type Call, onlyOf } from "./call.ts";
import { foldText } from "./fold-text.ts";
import { type Refusal, refuse } from "./refusal.ts";

const HEADCOUNT_BASES: Readonly<Record<string, string>> = {
  closing: "headcount",
  opening: "headcount_opening",
  average: "headcount_average",
};

const MONTHS: Readonly<Record<string, string>> = { "13": "persistency_13", "25": "persistency_25" };

/** Which KPI of the rulebook a call asks for. */
export function kpiCodeOf(call: Call): Result<string, Refusal> {
  switch (call.fn) {
    case "KPI.ACTIVITYRATE":
      return withoutOptions(call, "activity_rate");
    case "KPI.PRODUCTIVITY":
      return withoutOptions(call, "productivity");
    case "KPI.RECRUITRATE":
      return withoutOptions(call, "recruit_rate");
    case "KPI.ATTRITION":
      return withoutOptions(call, "attrition");
    case "KPI.PERSISTENCY": {
      const months = onlyOf(call.lists["months"]);
      const code = MONTHS[months === null ? "13" : foldText(months)];
      return code
        ? withoutOptions(call, code)
        : refuse("cell/bad-argument", { argument: "months", reason: "13, 25" });
    }
    case "KPI.HEADCOUNT":
      return headcount(call);
    default:
      return withoutOptions(call, foldText(onlyOf(call.lists["kpi"])).toLowerCase());
  }
}

function headcount(call: Call): Result<string, Refusal> {
  const { basis = "closing", ...others } = Object.fromEntries(call.options);
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return refuse("cell/bad-argument", { argument: "options", reason: unknown });
  const code = HEADCOUNT_BASES[basis];
  if (code) return ok(code);
  const bases = Object.keys(HEADCOUNT_BASES).join(", ");
  return refuse("cell/bad-argument", { argument: "options", reason: `basis: ${bases}` });
}

function withoutOptions(call: Call, code: string): Result<string, Refusal> {
  const [unknown] = call.options.keys();
  return unknown === undefined
    ? ok(code)
    : refuse("cell/bad-argument", { argument: "options", reason: unknown });
}
