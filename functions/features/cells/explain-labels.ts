/** First column of KPI.EXPLAIN. */
export const EXPLAIN_LABELS = {
  kpi: { "zh-CN": "指标", "en-US": "KPI" },
  meaning: { "zh-CN": "口径", "en-US": "Meaning" },
  rule: { "zh-CN": "规则版本（生效日）", "en-US": "Rule version (effective)" },
  scope: { "zh-CN": "范围", "en-US": "Scope" },
  period: { "zh-CN": "期间", "en-US": "Period" },
  from: { "zh-CN": "首日", "en-US": "First day" },
  to: { "zh-CN": "末日", "en-US": "Last day" },
  calendar: { "zh-CN": "日历", "en-US": "Calendar" },
  formula: { "zh-CN": "公式", "en-US": "Formula" },
  numerator: { "zh-CN": "分子", "en-US": "Numerator" },
  denominator: { "zh-CN": "分母", "en-US": "Denominator" },
  value: { "zh-CN": "结果", "en-US": "Value" },
  leftOut: { "zh-CN": "不计入", "en-US": "Left out" },
  status: { "zh-CN": "状态", "en-US": "Status" },
  asOf: { "zh-CN": "截至", "en-US": "As of" },
  dataVersion: { "zh-CN": "数据版本", "en-US": "Data version" },
  note: { "zh-CN": "说明", "en-US": "Note" },
} as const;

/** How settled a number is, in words. */
export const STATUS_LABELS = {
  open: { "zh-CN": "未结束，仍会变化", "en-US": "Open: may still change" },
  provisional: { "zh-CN": "已结束，未结账", "en-US": "Provisional: ended, not closed" },
  final: { "zh-CN": "已结账", "en-US": "Final: closed" },
  reopened: { "zh-CN": "已反结账，仍会变化", "en-US": "Reopened: may change again" },
} as const;
