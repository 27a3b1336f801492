import type { COMMON_EN_US } from "./common.en-US.ts";

/** Words that the pane, the console and the cells share, in Chinese. */
export const COMMON_ZH_CN = {
  "common.product": "Fieldsheet",
  "common.retry": "重试",
  "common.cancel": "取消",
  "common.close": "关闭",
  "common.loading": "正在加载…",
  "common.refresh": "刷新",
  "common.request-number": "请求编号 {id}",
  "common.unknown-error": "出错了。",
  "common.cells.one": "{count} 个单元格",
  "common.cells.other": "{count} 个单元格",
} as const satisfies Record<keyof typeof COMMON_EN_US, string>;
