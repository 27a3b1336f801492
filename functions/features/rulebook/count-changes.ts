import { type Day, dayOf } from "#shared/calendar/day";
import type { Definition, Measure } from "#shared/rulebook/definition";
import { metaNamesOf } from "#shared/rulebook/measure";
import { countedMeasures } from "../facts/counted-measures.ts";
import type { Rulebook } from "./rulebook.ts";

/** A measure whose facts a change of the rulebook moves, of the records and events from a day on. */
export type CountChange = { readonly measureId: number; readonly code: string; readonly fromDay: Day };

const BEFORE_ALL_RECORDS = dayOf(1900, 1, 1);

/** The calendar that says when forms are due, and what day it is. */
const COMPANY = "company";
const BY_CALENDAR: ReadonlySet<string> = new Set(["late", "sent_on", "approved_on"]);

/**
 * The measures whose facts differ between two rulebooks that differ in one definition from a day on: that definition
 * where it counts records or events, those that ask when a record was sent or due where it is the company's calendar,
 * and those that start or stop to be counted because a formula reads them.
 */
export function countChanges(
  before: Rulebook,
  after: Rulebook,
  changed: { readonly definition: Definition; readonly fromDay: Day },
): CountChange[] {
  const { kind, code } = changed.definition;
  const [was, is] = [countedMeasures(before), countedMeasures(after)];
  const switched = [...new Set([...was, ...is])].filter((measure) => was.has(measure) !== is.has(measure));
  const kept = [...is].filter((measure) => was.has(measure));
  const own = kept.filter((measure) =>
    kind === "measure"
      ? measure === code
      : kind === "calendar" && code === COMPANY && hangsOnCalendar(after, measure),
  );
  const changes = new Map([
    ...own.map((measure) => [measure, changed.fromDay] as const),
    ...switched.map((measure) => [measure, BEFORE_ALL_RECORDS] as const),
  ]);
  return [...changes].flatMap(([measure, fromDay]) => {
    const versions = [before, after].flatMap((rulebook) => measureVersions(rulebook, measure));
    const [first] = versions;
    return first && versions.some(({ definition }) => makesFacts(definition))
      ? [{ measureId: first.id, code: measure, fromDay }]
      : [];
  });
}

function hangsOnCalendar(rulebook: Rulebook, measure: string): boolean {
  return measureVersions(rulebook, measure).some(({ definition }) =>
    metaNamesOf(definition).some((name) => BY_CALENDAR.has(name)),
  );
}

function measureVersions(
  rulebook: Rulebook,
  code: string,
): { readonly id: number; readonly definition: Measure }[] {
  return rulebook
    .versionsOf("measure", code)
    .flatMap(({ id, definition }) => (definition.kind === "measure" ? [{ id, definition }] : []));
}

function makesFacts({ source }: Measure): boolean {
  return "form" in source || ("stream" in source && source.stream !== "posting");
}
