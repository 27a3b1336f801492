import type { CalendarDefinition } from "../../rulebook/definition.ts";
import { PUBLIC_HOLIDAYS } from "./public-holidays.ts";

/** Calendar months and ISO weeks, by Beijing time. */
export const companyCalendar = {
  kind: "calendar",
  code: "company",
  title: { "zh-CN": "公司日历", "en-US": "Company calendar" },
  description: {
    "zh-CN": "自然月；一周从星期一到星期日，归星期四所在的年份；日期按北京时间。",
    "en-US":
      "Calendar months; weeks run Monday to Sunday and belong to the year of their Thursday; days by Beijing time.",
  },
  timeZone: "Asia/Shanghai",
  month: "calendar",
  week: "iso",
  holidays: PUBLIC_HOLIDAYS,
  vectors: [
    { instant: "2026-03-01T07:30:00+08:00", day: "2026-03-01", month: "2026-03", week: "2026-W09" },
    { instant: "2026-02-28T15:59:59Z", day: "2026-02-28", month: "2026-02", week: "2026-W09" },
    { instant: "2026-12-31T16:00:00Z", day: "2027-01-01", month: "2027-01", week: "2026-W53" },
  ],
} satisfies CalendarDefinition;
