import type { Text } from "../../contract/language.ts";
import type { Parameter } from "../../rulebook/definition.ts";

const CSO: Text = {
  "zh-CN": "CSO Insights 调查，引自《如何建立销售系统》",
  "en-US": "CSO Insights, as cited by the seed text on sales systems",
};
const SEED: Text = {
  "zh-CN": "《如何建立销售系统》所载案例",
  "en-US": "A case reported by the seed text on sales systems",
};

/** Numbers that others published (handbook T-13 to T-18, T-29): references to look at, never goals. */
export const BENCHMARKS: readonly Parameter[] = [
  benchmark(
    "win_review_attainment",
    "T-13",
    0.12,
    CSO,
    "定期赢率回顾：销售任务完成率提高",
    "Quota attainment gained by win-rate reviews",
  ),
  benchmark(
    "win_review_accuracy",
    "T-13",
    0.12,
    CSO,
    "定期赢率回顾：预测准确性提高",
    "Forecast accuracy gained by win-rate reviews",
  ),
  benchmark(
    "selling_time_before",
    "T-14",
    0.46,
    CSO,
    "销售时间占比：两年前",
    "Selling time two years before",
  ),
  benchmark("selling_time_after", "T-14", 0.36, CSO, "销售时间占比：调查时", "Selling time at the survey"),
  benchmark(
    "knowledge_unrecorded",
    "T-15",
    0.8,
    CSO,
    "没有记载的销售知识占比",
    "Sales knowledge not recorded",
  ),
  benchmark(
    "sharing_dissatisfied",
    "T-16",
    0.44,
    CSO,
    "不满意最佳实践共享的销售组织占比",
    "Organisations dissatisfied with sharing best practice",
  ),
  benchmark(
    "knowledge_attainment",
    "T-17",
    0.17,
    CSO,
    "知识管理：销售任务完成率高出",
    "Quota attainment gained by knowledge management",
  ),
  benchmark(
    "knowledge_win_rate",
    "T-17",
    0.1,
    CSO,
    "知识管理：赢单率高出",
    "Win rate gained by knowledge management",
  ),
  benchmark(
    "knowledge_turnover",
    "T-17",
    -0.18,
    CSO,
    "知识管理：销售人员流失率变化",
    "Rep turnover changed by knowledge management",
  ),
  benchmark(
    "knowledge_close_rate",
    "T-17",
    0.1,
    CSO,
    "知识管理：预测机会结案率高出",
    "Forecast close rate gained by knowledge management",
  ),
  benchmark(
    "knowledge_revenue",
    "T-17",
    0.072,
    CSO,
    "知识管理：人均销售收入高出",
    "Revenue per rep gained by knowledge management",
  ),
  benchmark(
    "process_reps_on_quota",
    "T-18",
    0.113,
    CSO,
    "流程与技术结合：完成任务人数高出",
    "Reps on quota gained by process in technology",
  ),
  benchmark(
    "process_close_rate",
    "T-18",
    0.114,
    CSO,
    "流程与技术结合：预测机会结案率高出",
    "Forecast close rate gained by process in technology",
  ),
  benchmark(
    "campaign_interaction",
    "T-29",
    0.58,
    SEED,
    "活动互动率",
    "Customers who interacted with a campaign",
  ),
  benchmark(
    "campaign_loyal_growth",
    "T-29",
    0.18,
    SEED,
    "忠诚客户增长率",
    "Growth of loyal customers by a campaign",
  ),
];

function benchmark(
  code: string,
  constant: string,
  value: number,
  source: Text,
  chinese: string,
  english: string,
): Parameter {
  return {
    kind: "parameter",
    code: `reference_${code}`,
    title: { "zh-CN": chinese, "en-US": english },
    description: {
      "zh-CN": `公布的参考值（手册 ${constant}），不是目标。`,
      "en-US": `A published reference (handbook ${constant}), not a goal.`,
    },
    measuredIn: "ratio",
    reference: { source },
    values: [{ from: "1900-01-01", value }],
    vectors: [{ day: "2026-10-15", value }],
  };
}
