import type { Language } from "../contract/language.ts";

/** XLSForm's own columns of the survey that a form is carried in. */
const SURVEY_STANDARD = ["type", "name"] as const;

/** What XLSForm users call our languages. */
export const COLUMN_LANGUAGES: Readonly<Record<Language, string>> = {
  "en-US": "English (en)",
  "zh-CN": "中文 (zh)",
};

/** A column that is written once a language. */
export function translated(column: string): readonly [english: string, chinese: string] {
  return [`${column}::${COLUMN_LANGUAGES["en-US"]}`, `${column}::${COLUMN_LANGUAGES["zh-CN"]}`];
}

/** Columns of our own, for what XLSForm has no column for. */
export const OWN = {
  type: "fieldsheet_type",
  list: "fieldsheet_list",
  form: "fieldsheet_form",
  by: "fieldsheet_by",
  initial: "fieldsheet_default",
  most: "fieldsheet_most",
  accept: "fieldsheet_accept",
  check: "fieldsheet_check",
  section: "fieldsheet_section",
  within: "fieldsheet_within",
  required: "fieldsheet_required",
  relevant: "fieldsheet_relevant",
  calculation: "fieldsheet_calculation",
  constraint: "fieldsheet_constraint",
  under: "fieldsheet_under",
  internal: "fieldsheet_internal",
} as const;

export const SURVEY_COLUMNS = [
  ...SURVEY_STANDARD,
  ...translated("label"),
  ...translated("hint"),
  "required",
  "relevant",
  "appearance",
  "default",
  "constraint",
  ...translated("constraint_message"),
  "calculation",
  "choice_filter",
  OWN.type,
  OWN.list,
  OWN.within,
  OWN.form,
  OWN.by,
  OWN.initial,
  OWN.most,
  OWN.accept,
  OWN.check,
  OWN.required,
  OWN.relevant,
  OWN.constraint,
  OWN.calculation,
  OWN.section,
  OWN.internal,
] as const;

export const CHOICES_COLUMNS = ["list_name", "name", ...translated("label"), OWN.under] as const;

/** Sheets of our own, for what belongs to no question. */
export const OWN_SHEETS = {
  checks: "fieldsheet_checks",
  steps: "fieldsheet_steps",
  duplicates: "fieldsheet_duplicates",
  vectors: "fieldsheet_vectors",
} as const;

/** What the rows of our own sheets hold. */
export const OWN_SHEET_COLUMNS = {
  checks: ["code", "field", "holds", ...translated("message")],
  steps: ["code", ...translated("title"), "who", "when", "all", "together", "within", "escalates"],
  duplicates: ["fields", "refuses"],
  vectors: ["refused", "body"],
} as const;

/** The settings of a form: XLSForm's own, then ours. */
export const SETTINGS_COLUMNS = [
  "form_title",
  "form_id",
  "version",
  "default_language",
  "instance_name",
  "fieldsheet_title_zh",
  "fieldsheet_description_en",
  "fieldsheet_description_zh",
  "fieldsheet_number",
  "fieldsheet_prefix",
  "fieldsheet_owner",
  "fieldsheet_unit",
  "fieldsheet_day",
  "fieldsheet_label",
  "fieldsheet_group",
  "fieldsheet_shared",
  "fieldsheet_document",
  "fieldsheet_document_title_en",
  "fieldsheet_document_title_zh",
  "fieldsheet_signatories",
  "fieldsheet_parameters",
  "fieldsheet_every",
  "fieldsheet_after",
  "fieldsheet_after_by",
  "fieldsheet_after_lines",
  "fieldsheet_after_line_by",
  "fieldsheet_after_line_day",
  "fieldsheet_roles",
  "fieldsheet_due_from",
  "fieldsheet_due_working_days",
  "fieldsheet_due_weekday",
  "fieldsheet_due_time",
  "fieldsheet_coverage",
  "fieldsheet_quality",
  "fieldsheet_sample",
] as const;
