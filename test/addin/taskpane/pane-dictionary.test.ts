import { describe, expect, test } from "vitest";
import { CONSOLE_EN_US } from "../../../addin/i18n/console.en-US.ts";
import { CONSOLE_ZH_CN } from "../../../addin/i18n/console.zh-CN.ts";
import { FORMS_EN_US } from "../../../addin/i18n/forms.en-US.ts";
import { FORMS_ZH_CN } from "../../../addin/i18n/forms.zh-CN.ts";
import { PANE_EN_US } from "../../../addin/i18n/pane.en-US.ts";
import { CONTEST_EN_US } from "../../../addin/i18n/contest.en-US.ts";
import { CONTEST_ZH_CN } from "../../../addin/i18n/contest.zh-CN.ts";
import { STAND_IN_EN_US } from "../../../addin/i18n/stand-in.en-US.ts";
import { STAND_IN_ZH_CN } from "../../../addin/i18n/stand-in.zh-CN.ts";
import { TODAY_EN_US } from "../../../addin/i18n/today.en-US.ts";
import { TODAY_ZH_CN } from "../../../addin/i18n/today.zh-CN.ts";
import { PANE_ZH_CN } from "../../../addin/i18n/pane.zh-CN.ts";

const placeholdersOf = (text: string) => [...new Set(text.match(/\{\w+\}/gu))].toSorted();

describe.for([
  ["pane", PANE_EN_US, PANE_ZH_CN],
  ["pane's forms", FORMS_EN_US, FORMS_ZH_CN],
  ["pane's Today", TODAY_EN_US, TODAY_ZH_CN],
  ["pane's stand-ins", STAND_IN_EN_US, STAND_IN_ZH_CN],
  ["pane's drafts of two devices", CONTEST_EN_US, CONTEST_ZH_CN],
  ["console", CONSOLE_EN_US, CONSOLE_ZH_CN],
] as const)("the dictionaries of the %s", ([, english, chinese]) => {
  const other: Readonly<Record<string, string>> = chinese;

  test("have the same keys", () => {
    expect(Object.keys(chinese).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test("name the same values in every text", () => {
    for (const [key, text] of Object.entries(english)) {
      expect([key, placeholdersOf(other[key] ?? "")]).toEqual([key, placeholdersOf(text)]);
    }
  });
});
