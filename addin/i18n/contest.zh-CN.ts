import type { CONTEST_EN_US } from "./contest.en-US.ts";

/** The texts of a draft that was written on two devices, in Chinese. */
export const CONTEST_ZH_CN = {
  "contest.bar": "您起草的内容在另一台设备上又有修改，两份都已保留。",
  "contest.compare": "对比",
  "contest.title": "两台设备都有修改",
  "contest.why": "您的另一台设备在 {at} 保存了这份草稿。请逐项选择；尚未提交。",
  "contest.here": "本设备",
  "contest.there": "另一台设备",
  "contest.changed.both": "两台设备都改了",
  "contest.changed.only-mine": "只在本设备改了",
  "contest.changed.only-theirs": "只在另一台设备改了",
  "contest.go-on": "按此继续",
  "contest.take-theirs": "采用另一台设备的",
  "contest.keep-both": "两份都保留",
  "contest.choose-all": "请为每个字段选择一方。",
} as const satisfies Record<keyof typeof CONTEST_EN_US, string>;
