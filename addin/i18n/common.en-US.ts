/** Words that the pane, the console and the cells share, in English. */
export const COMMON_EN_US = {
  "common.product": "Fieldsheet",
  "common.retry": "Try again",
  "common.cancel": "Cancel",
  "common.close": "Close",
  "common.loading": "Loading…",
  "common.refresh": "Refresh",
  "common.request-number": "Request number {id}",
  "common.unknown-error": "Something went wrong.",
  "common.cells.one": "{count} cell",
  "common.cells.other": "{count} cells",
} as const;
