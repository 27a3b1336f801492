import type { CalendarDefinition } from "../../rulebook/definition.ts";
import { PUBLIC_HOLIDAYS } from "./public-holidays.ts";

/** The working month of insurance sales: 26th to 25th, January from the 1st, December to the 31st. Holds for no unit until one is named. */
export const workingMonthCalendar = {
  kind: "calendar",
  code: "working_month",
  title: { "zh-CN": "工作月日历", "en-US": "Working-month calendar" },
  description: {
    "zh-CN":
      "工作月从上月26日到本月25日；1月为1日至25日，12月为11月26日至12月31日。季、半年、年由工作月组成，周为自然周。",
    "en-US":
      "Months run from the 26th to the 25th; January from the 1st, December to the 31st. Quarters, halves and years are made of them; weeks stay as they are.",
  },
  timeZone: "Asia/Shanghai",
  month: { closesOn: 25 },
  week: "iso",
  holidays: PUBLIC_HOLIDAYS,
  vectors: [
    { instant: "2026-01-25T23:59:59+08:00", day: "2026-01-25", month: "2026-01", week: "2026-W04" },
    { instant: "2026-01-26T00:00:00+08:00", day: "2026-01-26", month: "2026-02", week: "2026-W05" },
    { instant: "2026-11-25T15:59:59Z", day: "2026-11-25", month: "2026-11", week: "2026-W48" },
    { instant: "2026-11-25T16:00:00Z", day: "2026-11-26", month: "2026-12", week: "2026-W48" },
    { instant: "2026-12-31T12:00:00+08:00", day: "2026-12-31", month: "2026-12", week: "2026-W53" },
  ],
} satisfies CalendarDefinition;
