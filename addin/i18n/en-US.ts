import { COMMON_EN_US } from "./common.en-US.ts";
import { FUNCTIONS_EN_US } from "./functions.en-US.ts";
import { SIGN_IN_EN_US } from "./sign-in.en-US.ts";

/** Every text in English; its keys are the dictionary's keys. One file a feature, merged here. */
export const EN_US = { ...COMMON_EN_US, ...FUNCTIONS_EN_US, ...SIGN_IN_EN_US } as const;
