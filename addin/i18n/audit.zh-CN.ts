import type { AUDIT_EN_US } from "./audit.en-US.ts";

/** The audit, in Chinese. */
export const AUDIT_ZH_CN = {
  "audit.about": "谁对什么做了什么，最新的在前。此处内容不会被修改或删除。",
  "audit.none": "没有符合条件的记录。",
  "audit.filters": "查找记录",
  "audit.action": "操作",
  "audit.action.example": "rule/",
  "audit.subject": "对象",
  "audit.subject.example": "kpi activity_rate",
  "audit.person": "人员",
  "audit.person.example": "P001",
  "audit.from": "起始日期",
  "audit.to": "截止日期",
  "audit.detail": "详情",
  "audit.nobody": "系统",
  "audit.more": "显示更早的记录",
  "audit.reading": "已读取 {count} 条",
} as const satisfies Record<keyof typeof AUDIT_EN_US, string>;
