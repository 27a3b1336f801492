import { serialFromDay } from "#shared/calendar/day";
import { PERIOD_KINDS, periodOfDay } from "#shared/calendar/period";
import { ok } from "#shared/result";
import { type Call, onlyOf } from "./call.ts";
import { foldText, isBlank } from "./fold-text.ts";
import { periodOf } from "./kpi-call.ts";
import { type Place, refuse } from "./refusal.ts";

/** PERIOD.CURRENT: the code of the running period; START and END: first and last day as Excel date serials. */
export function answerPeriodCall(call: Call, today: number): Place[][] {
  const [unknown] = call.options.keys();
  if (unknown !== undefined) return [[refuse("cell/bad-argument", { argument: "options", reason: unknown })]];
  if (call.fn === "PERIOD.CURRENT") return [[currentPeriod(call, today)]];
  const rows = call.lists["period"] ?? [[null]];
  return rows.map((row) =>
    row.map((value): Place => {
      if (isBlank(value)) return ok("");
      const period = periodOf(value, today);
      if (!period.ok) return period;
      return ok(serialFromDay(call.fn === "PERIOD.START" ? period.value.from : period.value.until - 1));
    }),
  );
}

function currentPeriod(call: Call, today: number): Place {
  const asked = onlyOf(call.lists["grain"]);
  if (asked !== null && isBlank(asked)) return ok("");
  const grain = asked === null ? "month" : foldText(asked).toLowerCase();
  const kind = PERIOD_KINDS.find((name) => name === grain);
  if (!kind) return refuse("cell/bad-argument", { argument: "grain", reason: PERIOD_KINDS.join(", ") });
  return ok(periodOfDay(kind, today).code);
}
