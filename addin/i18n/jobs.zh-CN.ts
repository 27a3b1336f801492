import type { JOBS_EN_US } from "./jobs.en-US.ts";

/** Jobs, in Chinese. */
export const JOBS_ZH_CN = {
  "jobs.about": "耗时较长的工作，由等待者和定时器分小步完成。",
  "jobs.none": "还没有运行过任务。",
  "jobs.running": "正在运行",
  "jobs.number": "编号",
  "jobs.kind": "类型",
  "jobs.kind.rebuild": "重建数据",
  "jobs.kind.recount": "按新规则重算",
  "jobs.kind.simulate": "模拟",
  "jobs.subject": "对象",
  "jobs.state": "状态",
  "jobs.state.running": "运行中",
  "jobs.state.done": "已完成",
  "jobs.state.failed": "失败",
  "jobs.state.cancelled": "已停止",
  "jobs.done": "进度",
  "jobs.started": "开始时间",
  "jobs.detail": "结果",
  "jobs.rebuild": "重建数据",
  "jobs.rebuild.title": "重建全部数据？",
  "jobs.rebuild.about": "所有数值将根据记录和规则重新推导。除非数据有损坏，结果不会变化；需要一些时间。",
  "jobs.rebuild.started": "重建已开始。",
} as const satisfies Record<keyof typeof JOBS_EN_US, string>;
