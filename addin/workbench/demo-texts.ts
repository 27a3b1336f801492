import type { Language } from "./chrome/preferences.ts";

const english = {
  boardName: "KPI board",
  boardTitle: "Team KPIs",
  month: "Month",
  monthHint: "Type another month; every figure below follows.",
  scope: "Scope",
  scopeHint: "A district, department, group or person; the sheet Trend follows.",
  activityRate: "Activity rate",
  productivity: "Productivity",
  recruitRate: "Recruit rate",
  attrition: "Attrition",
  persistency: "Persistency 13M",
  headcount: "Headcount",
  courseTitle: "Activity rate by month",
  funnelName: "Funnel",
  funnelTitle: "Sales funnel",
  opportunity: "Opportunity",
  grade: "Grade",
  gaps: "Missing for the next grade",
  trendName: "Trend",
  trendTitle: "Activity rate, twelve months",
  course: "Course",
};

/** The texts of the demonstration workbook. */
export type DemoTexts = typeof english;

export const demoTexts: Readonly<Record<Language, DemoTexts>> = {
  "en-US": english,
  "zh-CN": {
    boardName: "指标看板",
    boardTitle: "团队指标",
    month: "月份",
    monthHint: "改成别的月份，下面的数字都会跟着变。",
    scope: "范围",
    scopeHint: "区、部、组或个人的编码，“趋势”表跟着变。",
    activityRate: "活动率",
    productivity: "人均产能",
    recruitRate: "增员率",
    attrition: "脱落率",
    persistency: "13个月继续率",
    headcount: "人力",
    courseTitle: "各月活动率",
    funnelName: "销售漏斗",
    funnelTitle: "销售漏斗",
    opportunity: "商机",
    grade: "等级",
    gaps: "升级还缺",
    trendName: "趋势",
    trendTitle: "十二个月活动率",
    course: "走势",
  },
};
