import type { Check, Field, LineField } from "../../rulebook/form-definition.ts";
import { both, column, field, notNegative } from "../company/form-parts.ts";

/** What a rep's day is counted in (handbook I-16). */
const COUNTS = [
  ["contacts", "接触数", "Contacts"],
  ["visits", "拜访数", "Visits"],
  ["presentations", "讲解数", "Presentations"],
  ["closes", "成交数", "Closes"],
  ["referrals", "转介绍数", "Referrals"],
  ["recruit_talks", "增员面谈数", "Recruit talks"],
] as const;

/** The counts of one person's day. */
export const COUNT_FIELDS: readonly Field[] = COUNTS.map(([key, chinese, english]) =>
  field(key, "number", chinese, english),
);

export const COUNT_CHECKS: readonly Check[] = COUNTS.map(([key, chinese, english]) =>
  notNegative(key, chinese, english),
);

/** The same as columns, a member of the team a line. */
export const COUNT_COLUMNS: readonly LineField[] = COUNTS.map(([key, chinese, english]) =>
  column(key, "number", chinese, english),
);

/** What the columns of a table come to. */
export function countTotals(table: string): readonly Field[] {
  return COUNTS.map(([key, chinese, english]) =>
    field(`${key}_total`, "number", `${chinese}合计`, `${english} in all`, {
      computed: `total(${table}, "${key}")`,
    }),
  );
}

/** Problem, cause, measure, owner and due day, as the KPI meeting asks for them (handbook I-17). */
export const MEASURES: Field = field("measures", "lines", "改进措施", "Measures", {
  most: 20,
  section: both("问题与措施", "Problems and measures"),
  columns: [
    column("problem", "text", "问题", "Problem", { required: true }),
    column("cause", "text", "原因", "Cause"),
    column("measure", "text", "措施", "Measure"),
    column("person", "person", "责任人", "Owner", { requiredWhen: "!blank(measure)" }),
    column("due_on", "date", "完成日期", "Due", { requiredWhen: "!blank(measure)" }),
  ],
});
