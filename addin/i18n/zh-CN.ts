import { COMMON_ZH_CN } from "./common.zh-CN.ts";
import { FUNCTIONS_ZH_CN } from "./functions.zh-CN.ts";
import type { Key } from "./key.ts";
import { SIGN_IN_ZH_CN } from "./sign-in.zh-CN.ts";

/** The texts that pages share, in Chinese. */
export const ZH_CN = {
  ...COMMON_ZH_CN,
  ...FUNCTIONS_ZH_CN,
  ...SIGN_IN_ZH_CN,
} as const satisfies Record<Key, string>;
