import { CONSOLE_EN_US } from "../i18n/console.en-US.ts";
import { RULES_EN_US } from "../i18n/rules.en-US.ts";
import { RULE_EDIT_EN_US } from "../i18n/rule-edit.en-US.ts";
import { RULE_KEY_EN_US } from "../i18n/rule-key.en-US.ts";
import { FORM_LIST_EN_US } from "../i18n/form-list.en-US.ts";
import { FORM_EDIT_EN_US } from "../i18n/form-edit.en-US.ts";
import { FORM_VECTORS_EN_US } from "../i18n/form-vectors.en-US.ts";
import { POST_EN_US } from "../i18n/post.en-US.ts";
import { ORGANISATION_EN_US } from "../i18n/organisation.en-US.ts";
import { PERIODS_EN_US } from "../i18n/periods.en-US.ts";
import { IMPORTS_EN_US } from "../i18n/imports.en-US.ts";
import { JOBS_EN_US } from "../i18n/jobs.en-US.ts";
import { AUDIT_EN_US } from "../i18n/audit.en-US.ts";
import { TARGETS_EN_US } from "../i18n/targets.en-US.ts";

/** All texts of the console, in English. */
export const CONSOLE_TEXTS_EN_US = {
  ...CONSOLE_EN_US,
  ...RULES_EN_US,
  ...RULE_EDIT_EN_US,
  ...RULE_KEY_EN_US,
  ...FORM_LIST_EN_US,
  ...FORM_EDIT_EN_US,
  ...FORM_VECTORS_EN_US,
  ...POST_EN_US,
  ...ORGANISATION_EN_US,
  ...PERIODS_EN_US,
  ...IMPORTS_EN_US,
  ...JOBS_EN_US,
  ...AUDIT_EN_US,
  ...TARGETS_EN_US,
} as const;
