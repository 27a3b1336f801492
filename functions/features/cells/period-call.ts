import { serialFromDay } from "#shared/calendar/day";
import type { PeriodCalendar } from "#shared/calendar/month";
import {
  listPeriods,
  offsetPeriod,
  type Period,
  PERIOD_KINDS,
  type PeriodKind,
  periodOfDay,
} from "#shared/calendar/period";
import { ok, type Result } from "#shared/result";
import { type Call, onlyOf } from "./call.ts";
import type { CellContext } from "./cell-context.ts";
import { foldText, isBlank } from "./fold-text.ts";
import type { CalendarPeriod } from "./periods.ts";
import { type Place, type Refusal, refuse } from "./refusal.ts";

/** How many periods a list without a beginning has. */
const LIST_LENGTH = 12;
const LIST_MAX = 1_000;

/**
 * PERIOD.CURRENT: the code of the running period; START and END: first and last day as Excel date serials; LIST: codes
 * of a kind from one period to another, oldest first.
 */
export function answerPeriodCall(call: Call, context: CellContext): Result<Place[][], Refusal> {
  if (call.fn === "PERIOD.CURRENT") return ok([[currentPeriod(call, context)]]);
  if (call.fn === "PERIOD.LIST") return listOfPeriods(call, context);
  const rows = call.lists["period"] ?? [[null]];
  return ok(
    rows.map((row) =>
      row.map((value): Place => {
        if (isBlank(value)) return ok("");
        const found = context.periods.of(value, null, call.options);
        if (!found.ok) return found;
        const { from, until } = found.value.period;
        return ok(serialFromDay(call.fn === "PERIOD.START" ? from : until - 1));
      }),
    ),
  );
}

function currentPeriod(call: Call, { periods, viewer }: CellContext): Place {
  const asked = onlyOf(call.lists["grain"]);
  if (asked !== null && isBlank(asked)) return ok("");
  const kind = asked === null ? ok("month" as const) : kindOf("grain", call);
  if (!kind.ok) return kind;
  const calendar = periods.calendarOf(null, call.options);
  return calendar.ok ? ok(periodOfDay(kind.value, viewer.today, calendar.value).code) : calendar;
}

function listOfPeriods(call: Call, { periods, viewer }: CellContext): Result<Place[][], Refusal> {
  const [from, to] = [onlyOf(call.lists["from"]), onlyOf(call.lists["to"])];
  if ([onlyOf(call.lists["kind"]), from, to].some((value) => value !== null && isBlank(value)))
    return ok([[ok("")]]);
  const kind = kindOf("kind", call);
  if (!kind.ok) return kind;
  const calendar = periods.calendarOf(null, call.options);
  if (!calendar.ok) return calendar;
  const last = to === null ? ok(viewer.today) : lastDay(periods.of(to, null, call.options));
  if (!last.ok) return last;
  const first = from === null ? null : periods.of(from, null, call.options);
  if (first && !first.ok) return first;
  const listed = first
    ? listPeriods(kind.value, first.value.period.from, last.value, calendar.value)
    : periodsUpTo(kind.value, last.value, calendar.value);
  if (listed.length > LIST_MAX) return refuse("cell/too-large", { max: LIST_MAX });
  return ok(listed.length > 0 ? listed.map(({ code }) => [ok(code)]) : [[ok("")]]);
}

function lastDay(found: Result<CalendarPeriod, Refusal>): Result<number, Refusal> {
  return found.ok ? ok(found.value.period.until - 1) : found;
}

function periodsUpTo(kind: PeriodKind, day: number, calendar: PeriodCalendar): Period[] {
  const last = periodOfDay(kind, day, calendar);
  return Array.from({ length: LIST_LENGTH }, (_, index) =>
    offsetPeriod(last, index + 1 - LIST_LENGTH, calendar),
  );
}

function kindOf(argument: "grain" | "kind", call: Call): Result<PeriodKind, Refusal> {
  const asked = foldText(onlyOf(call.lists[argument])).toLowerCase();
  const kind = PERIOD_KINDS.find((name) => name === asked);
  return kind ? ok(kind) : refuse("cell/bad-argument", { argument, reason: PERIOD_KINDS.join(", ") });
}
