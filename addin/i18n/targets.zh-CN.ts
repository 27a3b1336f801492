import type { TARGETS_EN_US } from "./targets.en-US.ts";

/** Targets, in Chinese. */
export const TARGETS_ZH_CN = {
  "targets.about": "按指标、单位和期间设定的目标，TARGET、ATTAINMENT 和 VARIANCE 据此计算。",
  "targets.none": "没有您可以查看的指标或单位。",
  "targets.filters": "指标、单位与年份",
  "targets.unit": "单位及其直接下级",
  "targets.year": "年份",
  "targets.scope": "单位",
  "targets.hint": "可直接输入，或把 Excel 中的区域粘贴到起始单元格。清空单元格即取消目标。",
  "targets.no-number": "不是数字。",
  "targets.wrong": "不是数字的单元格：{count} 个",
  "targets.changed": "已改动：{count} 个",
  "targets.save": "全部保存",
  "targets.undo": "撤销改动",
  "targets.saved": "已保存目标：{count} 个",
} as const satisfies Record<keyof typeof TARGETS_EN_US, string>;
