/** Words that the pane, the console and the cells share, in English. */
export const COMMON_EN_US = {
  "common.product": "Fieldsheet",
  "common.retry": "Try again",
  "common.loading": "Loading…",
  "common.request-number": "Request number {id}",
} as const;
