import type { COMMON_EN_US } from "./common.en-US.ts";

/** Words that the pane, the console and the cells share, in Chinese. */
export const COMMON_ZH_CN = {
  "common.product": "Fieldsheet",
  "common.retry": "重试",
  "common.loading": "正在加载…",
  "common.request-number": "请求编号 {id}",
} as const satisfies Record<keyof typeof COMMON_EN_US, string>;
