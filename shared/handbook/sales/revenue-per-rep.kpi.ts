import type { Kpi } from "../../rulebook/definition.ts";
import { headcountTerm } from "../activity/shared-terms.ts";

/** K-24: sales amount ÷ headcount. */
export const revenuePerRepKpi = {
  kind: "kpi",
  code: "revenue_per_rep",
  title: { "zh-CN": "人均销售收入", "en-US": "Revenue per rep" },
  description: {
    "zh-CN": "销售额 ÷ 平均人数。",
    "en-US": "Sales amount ÷ average headcount.",
  },
  format: "money",
  direction: "up",
  terms: {
    sales: { kpi: "sales_amount", title: { "zh-CN": "销售额", "en-US": "Sales amount" } },
    headcount: headcountTerm,
  },
  numerator: "sales",
  denominator: "headcount",
  over: "yearly_rate",
  bands: { amber: "band_amber" },
  vectors: [
    { terms: { sales: 1_500_000, headcount: 100 }, value: 15_000 },
    { terms: { sales: 0, headcount: 0 }, value: null },
  ],
} satisfies Kpi;
