import { COMMON_EN_US } from "./common.en-US.ts";
import { FUNCTIONS_EN_US } from "./functions.en-US.ts";
import { SIGN_IN_EN_US } from "./sign-in.en-US.ts";

/** The texts that pages share, in English; its keys are the dictionary’s keys. A page keeps its own texts beside these. */
export const EN_US = { ...COMMON_EN_US, ...FUNCTIONS_EN_US, ...SIGN_IN_EN_US } as const;
