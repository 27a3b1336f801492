import { expect } from "vitest";
import type { Browser, Page } from "playwright-core";
import { CONTEST_EN_US } from "../../../addin/i18n/contest.en-US.ts";
import { CONTEST_ZH_CN } from "../../../addin/i18n/contest.zh-CN.ts";
import { FORMS_EN_US } from "../../../addin/i18n/forms.en-US.ts";
import { FORMS_ZH_CN } from "../../../addin/i18n/forms.zh-CN.ts";
import { PANE_EN_US } from "../../../addin/i18n/pane.en-US.ts";
import { PANE_ZH_CN } from "../../../addin/i18n/pane.zh-CN.ts";
import { STAND_IN_EN_US } from "../../../addin/i18n/stand-in.en-US.ts";
import { STAND_IN_ZH_CN } from "../../../addin/i18n/stand-in.zh-CN.ts";
import { TODAY_EN_US } from "../../../addin/i18n/today.en-US.ts";
import { TODAY_ZH_CN } from "../../../addin/i18n/today.zh-CN.ts";
import type { Language } from "../../../shared/contract/language.ts";
import type { Form } from "../../../shared/rulebook/form-definition.ts";
import { faultsOf, openLook, overflowOf } from "./page-look.ts";

/** The pane's own words, to find things by. */
export const WORDS = {
  "en-US": { ...PANE_EN_US, ...FORMS_EN_US, ...TODAY_EN_US, ...STAND_IN_EN_US, ...CONTEST_EN_US },
  "zh-CN": { ...PANE_ZH_CN, ...FORMS_ZH_CN, ...TODAY_ZH_CN, ...STAND_IN_ZH_CN, ...CONTEST_ZH_CN },
};

/** How the pane is looked at: both languages at the narrowest, both themes, and a wide window. */
export const LOOKS = [
  { language: "zh-CN", theme: "light", width: 320 },
  { language: "en-US", theme: "dark", width: 320 },
  { language: "en-US", theme: "light", width: 1_400 },
] as const;
export type Look = (typeof LOOKS)[number];

/** What `look` finds on a screen that nothing is wrong with. */
export const NOTHING = { axe: [], beyond: 0 };

/** Opens the pane as somebody, at Today. */
export async function openPane(browser: Browser, address: string, look: Look, person: string) {
  const page = await openLook(browser, address, { ...look, person, path: "/taskpane.html" });
  const words = WORDS[look.language];
  const press = (name: string | RegExp) => page.getByRole("button", { name, exact: true }).first().click();
  const openForm = async (form: Form) => {
    await goToForms(page, look.language);
    await press(new RegExp(`^${form.title[look.language]}`));
    await page.getByRole("heading", { name: form.title[look.language], level: 1 }).waitFor();
  };
  await page.getByRole("heading", { name: words["pane.nav.today"], level: 1 }).waitFor();
  return {
    page,
    words,
    press,
    openForm,
    openRecord: async (form: Form, number: RegExp, state: string) => {
      await openForm(form);
      await press(number);
      // The list says the state too: only the record has a history.
      await page.getByRole("button", { name: words["pane.record.history"] }).waitFor();
      await page.getByText(state, { exact: true }).first().waitFor();
    },
    // A dialog takes the page's own scroll bar away, which leaves less than nothing beyond the edge.
    look: async () => ({ axe: await faultsOf(page), beyond: Math.max(0, await overflowOf(page)) }),
    close: () => page.context().close(),
  };
}

async function goToForms(page: Page, language: Language): Promise<void> {
  const name = WORDS[language]["pane.nav.forms"];
  const heading = page.getByRole("heading", { name, level: 1 });
  await page.getByRole("navigation").getByRole("button", { name }).click();
  // Coming back to Forms shows what was there; a second press leads to their list.
  await expect
    .poll(async () => {
      if (!(await heading.isVisible()))
        await page.getByRole("navigation").getByRole("button", { name }).click();
      return heading.isVisible();
    })
    .toBe(true);
}
