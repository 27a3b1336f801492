import type { CatalogueEntry } from "./catalogue-entry.ts";
import { KPI_OPTIONS, SCOPED } from "./shared-parameters.ts";

const KPI = {
  "en-US": "Code of the KPI, such as win_rate.",
  "zh-CN": "指标代码，如 win_rate。",
};

const TOOL = {
  "en-US": "Code of the form, such as daily_log.",
  "zh-CN": "表单代码，如 daily_log。",
};

/** Parameters of a function that answers a table of one scope and period. */
const ONE_PLACE = {
  scope: {
    "en-US": "One unit or person code. Left out: my team.",
    "zh-CN": "一个部门或人员代码，省略时为我的团队。",
  },
  period: {
    "en-US": "One period. Left out: the current period.",
    "zh-CN": "一个期间，省略时为当前期间。",
  },
  options: KPI_OPTIONS,
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
  "KPI.TREND": {
    description: {
      "en-US": "A KPI's periods up to the one asked for, oldest first: code and value; option count=12.",
      "zh-CN": "一个指标截至所问期间的各期：期间代码和数值，由远到近；选项 count=12。",
    },
    parameters: {
      kpi: KPI,
      ...SCOPED,
      period: {
        "en-US": "The last period. Left out: the current period.",
        "zh-CN": "最后一个期间，省略时为当前期间。",
      },
    },
    example: '=KPI.TREND("activity_rate","D1","2026-10","count=6")',
  },
  "KPI.TARGET": {
    description: {
      "en-US": "The target of a KPI for exactly this scope and period, else the one its rule names.",
      "zh-CN": "指标在该范围和期间录入的目标；没有录入时取规则中的目标。",
    },
    parameters: { kpi: KPI, ...SCOPED },
    example: '=KPI.TARGET("activity_rate","D1","2026-10")',
  },
  "KPI.ATTAINMENT": {
    description: {
      "en-US": "Value ÷ target of a KPI.",
      "zh-CN": "达成率：指标数值 ÷ 目标。",
    },
    parameters: { kpi: KPI, ...SCOPED },
    example: '=KPI.ATTAINMENT("first_premium","D1","2026-10")',
  },
  "KPI.VARIANCE": {
    description: {
      "en-US": "Value − target; option against=previous or lastyear: − the value of the period before.",
      "zh-CN": "差异：数值 − 目标；选项 against=previous 或 lastyear 为减上期或去年同期。",
    },
    parameters: { kpi: KPI, ...SCOPED },
    example: '=KPI.VARIANCE("activity_rate","D1","2026-10","against=previous")',
  },
  "KPI.BAND": {
    description: {
      "en-US": "green, amber or red: the value against its target by the KPI's bands.",
      "zh-CN": "green、amber 或 red：按指标的分档比较数值与目标。",
    },
    parameters: { kpi: KPI, ...SCOPED },
    example: '=KPI.BAND("activity_rate","D1","2026-10")',
  },
  "KPI.RANK": {
    description: {
      "en-US":
        "Place among units of the same superior or people of the same unit; ties share a place (1,2,2,4).",
      "zh-CN": "在同一上级的部门之间或同一部门的人员之间的名次；并列同名次（1、2、2、4）。",
    },
    parameters: { kpi: KPI, ...SCOPED },
    example: '=KPI.RANK("first_premium","D1","2026-10")',
  },
  "KPI.LEADERBOARD": {
    description: {
      "en-US": "Place, code, name and value of the units below, or of a group's people; option top=10.",
      "zh-CN": "下级部门或本组人员的名次、代码、名称和数值；选项 top=10。",
    },
    parameters: { kpi: KPI, ...ONE_PLACE },
    example: '=KPI.LEADERBOARD("first_premium","D1","2026-10","top=5")',
  },
  "KPI.COVERAGE": {
    description: {
      "en-US": "Tool coverage: people who filled the form at least once in the period ÷ people obliged.",
      "zh-CN": "工具覆盖率：期间内至少填写一份表单的人数 ÷ 应填人数。",
    },
    parameters: { tool: TOOL, ...SCOPED },
    example: '=KPI.COVERAGE("daily_log","D1","2026-W43")',
  },
  "KPI.FILLQUALITY": {
    description: {
      "en-US": "Filling quality of a form: completeness of required fields and the superiors' sample.",
      "zh-CN": "工具填写质量：必填项完整度与主管抽查得分。",
    },
    parameters: { tool: TOOL, ...SCOPED },
    example: '=KPI.FILLQUALITY("daily_log","D1","2026-W43")',
  },
  "KPI.STATUS": {
    description: {
      "en-US": "How settled a period is: open, provisional, final or reopened.",
      "zh-CN": "期间的状态：open 未结束，provisional 未结账，final 已结账，reopened 已反结账。",
    },
    parameters: { kpi: KPI, ...SCOPED },
    example: '=KPI.STATUS("activity_rate","D1","2026-10")',
  },
  "KPI.ASOF": {
    description: {
      "en-US": "When a number was settled or computed, as a date and time.",
      "zh-CN": "数值结账或计算的时间（日期和时间）。",
    },
    parameters: { kpi: KPI, ...SCOPED },
    example: '=KPI.ASOF("activity_rate","D1","2026-10")',
  },
  "KPI.EXPLAIN": {
    description: {
      "en-US": "Why a number is what it is: rule version, numerator, denominator, defaults taken.",
      "zh-CN": "解释一个数字：规则版本、分子、分母、采用的默认值。",
    },
    parameters: { kpi: KPI, ...ONE_PLACE },
    example: '=KPI.EXPLAIN("activity_rate","D1","2026-10")',
  },
} as const satisfies Record<`KPI.${string}`, CatalogueEntry>;
