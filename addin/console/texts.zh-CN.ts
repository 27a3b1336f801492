import { CONSOLE_ZH_CN } from "../i18n/console.zh-CN.ts";
import { RULES_ZH_CN } from "../i18n/rules.zh-CN.ts";
import { RULE_EDIT_ZH_CN } from "../i18n/rule-edit.zh-CN.ts";
import { RULE_KEY_ZH_CN } from "../i18n/rule-key.zh-CN.ts";
import { FORM_LIST_ZH_CN } from "../i18n/form-list.zh-CN.ts";
import { FORM_EDIT_ZH_CN } from "../i18n/form-edit.zh-CN.ts";
import { FORM_VECTORS_ZH_CN } from "../i18n/form-vectors.zh-CN.ts";
import { POST_ZH_CN } from "../i18n/post.zh-CN.ts";
import { ORGANISATION_ZH_CN } from "../i18n/organisation.zh-CN.ts";
import { PERIODS_ZH_CN } from "../i18n/periods.zh-CN.ts";
import { IMPORTS_ZH_CN } from "../i18n/imports.zh-CN.ts";
import { JOBS_ZH_CN } from "../i18n/jobs.zh-CN.ts";
import { AUDIT_ZH_CN } from "../i18n/audit.zh-CN.ts";
import { TARGETS_ZH_CN } from "../i18n/targets.zh-CN.ts";

/** All texts of the console, in Chinese. */
export const CONSOLE_TEXTS_ZH_CN = {
  ...CONSOLE_ZH_CN,
  ...RULES_ZH_CN,
  ...RULE_EDIT_ZH_CN,
  ...RULE_KEY_ZH_CN,
  ...FORM_LIST_ZH_CN,
  ...FORM_EDIT_ZH_CN,
  ...FORM_VECTORS_ZH_CN,
  ...POST_ZH_CN,
  ...ORGANISATION_ZH_CN,
  ...PERIODS_ZH_CN,
  ...IMPORTS_ZH_CN,
  ...JOBS_ZH_CN,
  ...AUDIT_ZH_CN,
  ...TARGETS_ZH_CN,
} as const;
