import type { ProblemTextEntry } from "./problem-text-entry.ts";
import type { ProblemCode } from "./problem.ts";

type RuleProblemCode = Extract<ProblemCode, `rule/${string}` | `job/${string}`>;

/** The problems of rules and jobs in Chinese. */
export const RULE_PROBLEM_TEXTS_ZH_CN = {
  "rule/unknown": {
    title: "没有这条规则",
    detail: "规则库里没有[[ {rule} ]]这个版本：请刷新列表后再选择。",
  },
  "rule/incomplete": {
    title: "草稿缺少名称",
    detail: "草稿要有种类、小写代码、两种语言的标题和日期才能保存[[（{reason}）]]：请补上后再保存。",
  },
  "rule/renamed": {
    title: "种类和代码不能改",
    detail: "草稿必须保持规则[[ {rule} ]]的种类和代码：请改回原样，或用新代码新建一条规则。",
  },
  "rule/changed-meanwhile": {
    title: "草稿已被修改",
    detail:
      "您打开之后，这份草稿已[[由 {by} ]][[于 {at} ]]保存过，因此什么都没有写入：请比较两者，再在新的修订上保存。",
  },
  "rule/wrong-state": {
    title: "当前状态不允许",
    detail: "这个版本目前的状态[[（{state}）]]不允许这样做：请刷新后查看可以做什么。",
  },
  "rule/invalid": {
    title: "规则库将不成立",
    detail: "这样一来规则库将不成立[[（{count} 处问题）]]：请改正所列各项后重试。",
  },
  "rule/not-checked": {
    title: "尚未通过检查",
    detail: "这一修订还没有通过检查：请先检查并改正发现的问题，再重试。",
  },
  "rule/not-simulated": {
    title: "尚未模拟",
    detail: "有指标依赖这条规则：请先模拟这一修订，看过会变动的数值后再发布。",
  },
  "rule/second-person": {
    title: "须由另一人发布",
    detail: "最后修改草稿的人不能发布它：请另一位管理员复核后发布。",
  },
  "rule/only-version": {
    title: "没有别的版本可用",
    detail: "随产品提供的规则在没有别的版本可用时不能撤回：请改为发布一个新版本。",
  },
  "job/unknown": {
    title: "没有这个任务",
    detail: "任务[[（{id}）]]不存在：请刷新任务列表。",
  },
  "job/not-running": {
    title: "任务不在运行",
    detail: "这个任务已经结束[[（{state}）]]：请刷新查看结果。",
  },
  "job/must-finish": {
    title: "任务必须完成",
    detail: "有数值在等待这次重新计数，不能取消：请让它完成；如果失败了，可以用重建来修复。",
  },
} as const satisfies Record<RuleProblemCode, ProblemTextEntry>;
