import type { Form } from "../../rulebook/form-definition.ts";
import { secondLevelStep, superiorStep } from "../company/approval-parts.ts";
import { BEFORE_THE_MONTH, cadenceOf } from "../company/cadences.ts";
import { both, column, field, filledBy, notNegative, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const action = { what: "走访十家老客户", how: "按区域分组上门", who: "E001", by_when: "2026-11-20" };
const plan = {
  owner: "E001",
  kind: "work",
  period: "month",
  starts_on: "2026-11-01",
  ends_on: "2026-11-30",
  summary: "老客户回访",
  name: "工作计划",
  mark: "draft",
  situation: "三季度老客户订单下降一成",
  targets: [{ target: "回访", quantity: 10, by: "2026-11-30" }],
  actions: [action],
  guarantee: "每周例会检查进度",
  remedy: "未完成的转入下月前两周",
};

/** F-12, a plan of a year, quarter, month, week or day; the superior approves it before the cycle begins (W-07, I-28). */
export const workPlanForm: Form = {
  kind: "form",
  code: "work_plan",
  title: both("工作与销售计划", "Work and sales plan"),
  description: both(
    "年、季、月、周、日的工作或销售计划：情况、目标、做什么、怎么做、谁来做、什么时间做；周期开始前由上级审批。",
    "A year's, quarter's, month's, week's or day's plan: situation, targets, what, how, who and when; approved by the superior before the cycle begins.",
  ),
  number: { prefix: "WP-" },
  owner: "owner",
  unit: "unit",
  day: "starts_on",
  label: ["name", "summary", "starts_on"],
  group: "plans",
  document: {},
  fields: [
    field("kind", "choice", "计划种类", "Kind of plan", {
      required: true,
      initial: "work",
      section: both("标题", "Title"),
      options: [option("work", "工作计划", "Work plan"), option("sales", "销售计划", "Sales plan")],
    }),
    field("unit", "unit", "计划单位", "Unit", {
      help: both("不填则归编制人所在的单位。", "Leave blank to use the author's unit."),
    }),
    field("period", "choice", "计划时限", "Period", {
      required: true,
      initial: "month",
      options: [
        option("year", "年", "Year"),
        option("quarter", "季", "Quarter"),
        option("month", "月", "Month"),
        option("week", "周", "Week"),
        option("day", "日", "Day"),
      ],
    }),
    field("starts_on", "date", "起始日期", "Starts on", { required: true }),
    field("ends_on", "date", "截止日期", "Ends on", { required: true }),
    field("summary", "text", "内容摘要", "Summary", { required: true }),
    field("name", "text", "计划名称", "Name of the plan", { required: true }),
    field("mark", "choice", "状态标注", "Marked as", {
      initial: "draft",
      help: both(
        "定稿前加注，获批后以审批状态为准。",
        "Until it is final; once approved, its state decides.",
      ),
      options: [
        option("draft", "草案", "Draft"),
        option("first_draft", "初稿", "First draft"),
        option("discussion", "讨论稿", "Discussion draft"),
      ],
    }),
    field("situation", "longtext", "情况分析", "Situation analysis", {
      required: true,
      section: both("目标", "Targets"),
    }),
    field("targets", "lines", "目标", "Targets", {
      required: true,
      most: 30,
      columns: [
        column("target", "text", "目标", "Target", { required: true }),
        column("quantity", "number", "数量", "Quantity"),
        column("quality", "text", "质量", "Quality"),
        column("by", "date", "时间", "By"),
      ],
    }),
    field("actions", "lines", "工作安排", "Actions", {
      required: true,
      most: 60,
      section: both("措施", "Actions"),
      columns: [
        column("order", "number", "顺序", "Order"),
        column("what", "text", "做什么", "What", { required: true }),
        column("how", "text", "怎么做", "How", { required: true }),
        column("who", "person", "谁来做", "Who", { required: true }),
        column("by_when", "date", "什么时间做", "When", { required: true }),
        column("is_key", "yesno", "重点", "Key", {
          help: both("不选即为一般工作。", "An ordinary action where it is not."),
        }),
      ],
    }),
    field("guarantee", "longtext", "保证措施", "Guarantee measure", { required: true }),
    field("remedy", "longtext", "补救措施", "Remedy measure", { required: true }),
    field("report", "lookup", "上期报告", "Last report", { form: "weekly_report" }),
    field("last_measure", "longtext", "上期须改进", "Measure asked for last time", {
      initial: { of: "report", field: "measure" },
      shownWhen: "!blank(report)",
    }),
    field("answer", "longtext", "本期如何落实", "How this plan answers it", { shownWhen: "!blank(report)" }),
    field("market", "longtext", "目标市场与客户", "Target market and customers", {
      shownWhen: 'kind == "sales"',
      section: both("销售计划", "Sales plan"),
    }),
    field("strategy", "longtext", "销售策略", "Strategy", { shownWhen: 'kind == "sales"' }),
    field("schedule", "longtext", "活动安排与分工", "Activity schedule and tasks", {
      shownWhen: 'kind == "sales"',
    }),
    field("promotion", "longtext", "推广计划", "Promotion", { shownWhen: 'kind == "sales"' }),
    field("budget", "money", "预算", "Budget", { shownWhen: 'kind == "sales"' }),
    filledBy("编制人", "Author"),
  ],
  checks: [
    {
      code: "ends_after_start",
      holds: "ends_on >= starts_on",
      field: "ends_on",
      message: both("截止日期不能早于起始日期。", "A plan cannot end before it starts."),
    },
    notNegative("budget", "预算", "The budget"),
  ],
  approval: {
    parameters: ["second_level_from"],
    steps: [
      superiorStep("approve", "上级审批", "Approval by the superior"),
      secondLevelStep("coalesce(budget, 0)"),
    ],
  },
  cadence: cadenceOf("work_plan", BEFORE_THE_MONTH, [
    POSTS.rep,
    POSTS.supervisor,
    POSTS.branchManager,
    POSTS.districtManager,
  ]),
  vectors: [
    { body: plan, refused: [] },
    { body: { ...plan, kind: "sales", strategy: "老带新", budget: 60_000 }, refused: [] },
    { body: { ...plan, ends_on: "2026-10-31" }, refused: ["ends_after_start"] },
    { body: { ...plan, kind: "sales", budget: -1 }, refused: ["budget_not_negative"] },
    { body: { ...plan, actions: [{ what: "走访" }] }, refused: ["actions", "actions", "actions"] },
    {
      body: {},
      refused: [
        "actions",
        "ends_on",
        "guarantee",
        "kind",
        "name",
        "owner",
        "period",
        "remedy",
        "situation",
        "starts_on",
        "summary",
        "targets",
      ],
    },
  ],
};
