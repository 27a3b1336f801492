/** Targets, in English. */
export const TARGETS_EN_US = {
  "targets.about":
    "What is aimed at, by KPI, unit and period. TARGET, ATTAINMENT and VARIANCE answer from here.",
  "targets.none": "There is no KPI or no unit that you may see.",
  "targets.filters": "KPI, unit and year",
  "targets.unit": "Unit and those right below it",
  "targets.year": "Year",
  "targets.scope": "Unit",
  "targets.hint": "Type, or paste a block from Excel at its first cell. A blank cell takes the target away.",
  "targets.no-number": "This is no number.",
  "targets.wrong": "Cells without a number: {count}",
  "targets.changed": "Changed: {count}",
  "targets.save": "Save all",
  "targets.undo": "Undo changes",
  "targets.saved": "Targets saved: {count}",
} as const;
