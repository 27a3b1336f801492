import { expect, test } from "vitest";
import { withVersion } from "../../../functions/features/rulebook/changed-rulebook.ts";
import { countChanges } from "../../../functions/features/rulebook/count-changes.ts";
import { createRulebook, type InForce } from "../../../functions/features/rulebook/rulebook.ts";
import { dayOf } from "../../../shared/calendar/day.ts";
import { companyCalendar } from "../../../shared/handbook/company/company.calendar.ts";
import { workingMonthCalendar } from "../../../shared/handbook/company/working-month.calendar.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import type { CalendarDefinition, DefinitionKind } from "../../../shared/rulebook/definition.ts";

const before = createRulebook(
  1,
  HANDBOOK.map((definition, index): InForce<DefinitionKind> => ({
    definition,
    id: index + 1,
    version: 1,
    effectiveDay: dayOf(1900, 1, 1),
  })),
);

/** What is counted anew once a calendar changes on 1 January 2027. */
function recounted(calendar: CalendarDefinition): string[] {
  const fromDay = dayOf(2027, 1, 1);
  const after = withVersion(before, { definition: calendar, id: 1_000, version: 2, effectiveDay: fromDay });
  const changes = countChanges(before, after, { definition: calendar, fromDay });
  expect(changes.every((change) => change.fromDay === fromDay)).toBe(true);
  return changes.map(({ code }) => code).toSorted();
}

test("what was late is counted anew when the company's calendar changes, from that day on, and nothing else is", () => {
  const late = HANDBOOK.flatMap((definition) =>
    definition.kind === "measure" && /\blate\b/.test(definition.when ?? "") ? [definition.code] : [],
  );
  expect(late.length).toBeGreaterThan(5);
  expect(recounted(companyCalendar)).toEqual(late.toSorted());
  expect(recounted(workingMonthCalendar)).toEqual([]);
});
