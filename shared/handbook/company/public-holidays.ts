import { dayFromIso, isoFromDay } from "../../calendar/day.ts";
import type { Text } from "../../contract/language.ts";
import type { CalendarDefinition } from "../../rulebook/definition.ts";

type Holiday = NonNullable<CalendarDefinition["holidays"]>[number];

/**
 * Public holidays of mainland China in 2026, with the weekend days that make up for them (State Council, 4 November
 * 2025). Each year's are announced late in the year before: a company adds them to its calendar.
 */
export const PUBLIC_HOLIDAYS: Holiday[] = [
  ...holiday({ "zh-CN": "元旦", "en-US": "New Year" }, "2026-01-01", 3, ["2026-01-04"]),
  ...holiday({ "zh-CN": "春节", "en-US": "Spring Festival" }, "2026-02-15", 9, ["2026-02-14", "2026-02-28"]),
  ...holiday({ "zh-CN": "清明节", "en-US": "Tomb-sweeping Day" }, "2026-04-04", 3, []),
  ...holiday({ "zh-CN": "劳动节", "en-US": "Labour Day" }, "2026-05-01", 5, ["2026-05-09"]),
  ...holiday({ "zh-CN": "端午节", "en-US": "Dragon Boat Festival" }, "2026-06-19", 3, []),
  ...holiday({ "zh-CN": "中秋节", "en-US": "Mid-autumn Festival" }, "2026-09-25", 3, []),
  ...holiday({ "zh-CN": "国庆节", "en-US": "National Day" }, "2026-10-01", 7, ["2026-09-20", "2026-10-10"]),
];

function holiday(name: Text, first: string, days: number, madeUpOn: readonly string[]): Holiday[] {
  const from = dayFromIso(first) ?? 0;
  const makeUp = { "zh-CN": `${name["zh-CN"]}调休上班`, "en-US": `Working day for ${name["en-US"]}` };
  return [
    ...Array.from({ length: days }, (_, index) => ({ day: isoFromDay(from + index), name, works: false })),
    ...madeUpOn.map((day) => ({ day, name: makeUp, works: true })),
  ];
}
