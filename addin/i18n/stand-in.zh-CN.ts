import type { STAND_IN_EN_US } from "./stand-in.en-US.ts";

/** The texts of standing in for somebody who is away, in Chinese. */
export const STAND_IN_ZH_CN = {
  "stand-in.menu": "外出与代理…",
  "stand-in.title": "外出与代理",
  "stand-in.why": "您外出期间，由他人代您审批；您自己的记录仍由您处理。",
  "stand-in.not-loaded": "代理安排没有读取成功。",
  "stand-in.now": "已有安排",
  "stand-in.none": "目前没有人代理您。",
  "stand-in.mine": "{who} 代我审批",
  "stand-in.others": "我代 {who} 审批",
  "stand-in.days": "{from} 至 {until}",
  "stand-in.end": "结束代理",
  "stand-in.new": "新的代理安排",
  "stand-in.who": "代理人",
  "stand-in.from": "开始日期",
  "stand-in.until": "结束日期（含当日）",
  "stand-in.save": "确定",
  "stand-in.missing": "请选择代理人和起止日期，结束日期不能早于开始日期。",
  "stand-in.search": "姓名或工号",
  "stand-in.nobody-found": "没有找到。",
} as const satisfies Record<keyof typeof STAND_IN_EN_US, string>;
