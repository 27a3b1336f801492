import type { Parameter } from "../../rulebook/definition.ts";
import { both } from "./form-parts.ts";

type Choice = NonNullable<Parameter["choices"]>[number];

/** What expenses are for, under the four categories of a budget (S3-031). */
export const expenseKindsParameter: Parameter = {
  kind: "parameter",
  code: "expense_kinds",
  title: both("费用项目", "Kinds of expense"),
  description: both(
    "费用项目，按预算的四个类别列出。",
    "What expenses are for, under the four categories of a budget.",
  ),
  measuredIn: "choice",
  choices: [
    kind("people", "travel", "差旅", "Travel"),
    kind("people", "pay", "薪酬与津贴", "Pay and allowances"),
    kind("equipment", "purchase", "设备购置", "Equipment bought"),
    kind("equipment", "vehicle", "车辆", "Vehicles"),
    kind("training", "course", "培训课程", "Courses"),
    kind("training", "material", "培训资料", "Training material"),
    kind("marketing", "entertainment", "客户招待", "Entertainment"),
    kind("marketing", "promotion", "促销与宣传", "Promotion"),
  ],
  values: [{ from: "1900-01-01", value: "travel" }],
  vectors: [{ day: "2026-10-15", value: "travel" }],
};

function kind(under: string, value: string, chinese: string, english: string): Choice {
  return { value, title: both(chinese, english), under };
}
