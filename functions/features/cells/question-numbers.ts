import type { PeriodCalendar } from "#shared/calendar/month";
import type { Period } from "#shared/calendar/period";
import { keptIn } from "../../kept-in.ts";
import type { FigureQuestion } from "./figure.ts";
import type { Scope } from "./resolve-scopes.ts";

/** More scopes than any request can name. */
const SCOPES_MAX = 2 ** 24;

/** Numbers of a question: `kind` leaves out the scope, `key` does not. */
export type QuestionNumber = { readonly kind: number; readonly key: number };

/**
 * Numbers the questions of a request: equal ones have the same. A board asks ten thousand of a few KPIs and periods,
 * which are known again by identity; only what is new, or has options, is compared by what it says.
 */
export function createQuestionNumbers(): (question: FigureQuestion) => QuestionNumber {
  const kinds = new Map<string, number>();
  const usual = new Map<PeriodCalendar, Map<Period, Map<string, number>>>();
  const scopes = new Map<string, number>();
  const seen = new Map<Scope, number>();

  function kindOf(question: FigureQuestion): number {
    const { kpiCode, period, calendar, basis, rulesDay, asofDay } = question;
    if (basis.length > 0 || rulesDay !== null || asofDay !== null)
      return numberOf(kinds, `${usualText(question)} ${basis.join(",")} ${rulesDay} ${asofDay}`);
    const ofCalendar = keptIn(usual, calendar, newMap<Period, Map<string, number>>);
    const ofPeriod = keptIn(ofCalendar, period, newMap<string, number>);
    return keptIn(ofPeriod, kpiCode, () => numberOf(kinds, usualText(question)));
  }

  return (question) => {
    const kind = kindOf(question);
    const scope = keptIn(seen, question.scope, () => numberOf(scopes, scopeText(question.scope)));
    return { kind, key: kind * SCOPES_MAX + scope };
  };
}

function usualText({ kpiCode, period, calendar }: FigureQuestion): string {
  return `${kpiCode} ${period.code} ${period.from} ${period.until} ${calendar.code}`;
}

/** The code with the units it hangs from, whose parameters and rules it follows. */
function scopeText({ code, units }: Scope): string {
  return `${code} ${units.map(({ id }) => id).join("/")}`;
}

function numberOf(numbers: Map<string, number>, text: string): number {
  return keptIn(numbers, text, () => numbers.size);
}

function newMap<Key, Value>(): Map<Key, Value> {
  return new Map();
}
