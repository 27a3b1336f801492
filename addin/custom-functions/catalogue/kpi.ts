import type { CatalogueEntry } from "./catalogue-entry.ts";
import { OPTIONS, SCOPED } from "./shared-parameters.ts";

const KPI = {
  "en-US": "Code of the KPI, such as win_rate.",
  "zh-CN": "指标代码，如 win_rate。",
};

/** The functions of the family KPI. */
export const KPI_CATALOGUE = {
  "KPI.ACTIVITYRATE": {
    description: {
      "en-US": "Activity rate: people with at least one policy in the period ÷ average headcount.",
      "zh-CN": "活动率：期间内至少出一单的人数 ÷ 平均人力。",
    },
    parameters: SCOPED,
    example: '=KPI.ACTIVITYRATE("D1","2026-10")',
  },
  "KPI.PRODUCTIVITY": {
    description: {
      "en-US": "Productivity: first premium of all policies of the period ÷ people who sold one.",
      "zh-CN": "人均产能：期间内全部保单的首期保费 ÷ 出单人数。",
    },
    parameters: SCOPED,
    example: '=KPI.PRODUCTIVITY("D1","2026Q4")',
  },
  "KPI.RECRUITRATE": {
    description: {
      "en-US": "Recruiting rate: people confirmed in the period ÷ average headcount.",
      "zh-CN": "有效增员率：期间内转正人数 ÷ 平均人力。",
    },
    parameters: SCOPED,
    example: '=KPI.RECRUITRATE("D1","YTD")',
  },
  "KPI.ATTRITION": {
    description: {
      "en-US": "Attrition: people who left in the period ÷ average headcount.",
      "zh-CN": "脱落率：期间内离职人数 ÷ 平均人力。",
    },
    parameters: SCOPED,
    example: '=KPI.ATTRITION("D1","PREVIOUS")',
  },
  "KPI.PERSISTENCY": {
    description: {
      "en-US": "Premium persistency: premium still in force at month 13 or 25 ÷ premium of the cohort.",
      "zh-CN": "保费继续率：第 13 或 25 个月仍有效的保费 ÷ 同批保单保费。",
    },
    parameters: {
      ...SCOPED,
      months: { "en-US": "13 or 25. Left out: 13.", "zh-CN": "13 或 25，省略时为 13。" },
    },
    example: '=KPI.PERSISTENCY("D1","2026-10",25)',
  },
  "KPI.HEADCOUNT": {
    description: {
      "en-US": "Headcount on the period's last day; option basis=average or basis=opening.",
      "zh-CN": "期末人力；选项 basis=average 为平均人力，basis=opening 为期初人力。",
    },
    parameters: SCOPED,
    example: '=KPI.HEADCOUNT("D1","2026-10","basis=average")',
  },
  "KPI.VALUE": {
    description: {
      "en-US": "The value of any KPI of the rulebook for scopes and periods.",
      "zh-CN": "规则库中任一指标在指定范围和期间的值。",
    },
    parameters: { kpi: KPI, ...SCOPED },
    example: '=KPI.VALUE("win_rate","D1","2026Q4")',
  },
  "KPI.TABLE": {
    description: {
      "en-US": "A table with headings: scopes down, periods across, one KPI.",
      "zh-CN": "带标题的表格：行为范围，列为期间，内容为一个指标。",
    },
    parameters: { kpi: KPI, ...SCOPED },
    example: '=KPI.TABLE("activity_rate",A2:A5,B1:D1)',
  },
  "KPI.EXPLAIN": {
    description: {
      "en-US": "Why a number is what it is: rule version, numerator, denominator, defaults taken.",
      "zh-CN": "解释一个数字：规则版本、分子、分母、采用的默认值。",
    },
    parameters: {
      kpi: KPI,
      scope: {
        "en-US": "One unit or person code. Left out: my team.",
        "zh-CN": "一个部门或人员代码，省略时为我的团队。",
      },
      period: {
        "en-US": "One period. Left out: the current period.",
        "zh-CN": "一个期间，省略时为当前期间。",
      },
      options: OPTIONS,
    },
    example: '=KPI.EXPLAIN("activity_rate","D1","2026-10")',
  },
} as const satisfies Record<`KPI.${string}`, CatalogueEntry>;
