import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMS_EN_US } from "../../addin/i18n/forms.en-US.ts";
import { FORMS_ZH_CN } from "../../addin/i18n/forms.zh-CN.ts";
import { PANE_EN_US } from "../../addin/i18n/pane.en-US.ts";
import { PANE_ZH_CN } from "../../addin/i18n/pane.zh-CN.ts";
import { TODAY_EN_US } from "../../addin/i18n/today.en-US.ts";
import { TODAY_ZH_CN } from "../../addin/i18n/today.zh-CN.ts";
import type { Language } from "../../shared/contract/language.ts";
import { expenseRequestForm } from "../../shared/handbook/company/expense-request.form.ts";
import { customerForm } from "../../shared/handbook/customers/customer.form.ts";
import { workPlanForm } from "../../shared/handbook/plans/work-plan.form.ts";
import { quotationForm } from "../../shared/handbook/quotes/quotation.form.ts";
import type { Form } from "../../shared/rulebook/form-definition.ts";
import { findChromium } from "../support/chromium.ts";
import { signInBeside } from "./support/api-beside.ts";
import { type DemoServer, startDemoServer } from "./support/demo-server.ts";
import { faultsOf, openLook, overflowOf } from "./support/page-look.ts";

/** A rep, and the lead of their group. */
const REP = "P002";
const LEAD = "P001";
const WORDS = {
  "en-US": { ...PANE_EN_US, ...FORMS_EN_US, ...TODAY_EN_US },
  "zh-CN": { ...PANE_ZH_CN, ...FORMS_ZH_CN, ...TODAY_ZH_CN },
};
const LOOKS = [
  { language: "zh-CN", theme: "light", width: 320 },
  { language: "en-US", theme: "dark", width: 320 },
  { language: "zh-CN", theme: "dark", width: 450 },
  { language: "en-US", theme: "light", width: 1_400 },
] as const;
type Look = (typeof LOOKS)[number];
const NOTHING = { axe: [], beyond: 0 };

let server: DemoServer;
let browser: Browser;

beforeAll(async () => {
  const found = await findChromium();
  if (!found) throw new Error("There is no Chromium to test in.");
  server = await startDemoServer("http");
  browser = await chromium.launch(found);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe("forms and the life of a record are for everybody", () => {
  test.each(LOOKS)(
    "axe finds nothing on the largest forms, with a line and with problems: $language $theme $width px",
    async (look) => {
      const pane = await openForms(look, REP);
      const words = WORDS[look.language];
      for (const form of [customerForm, quotationForm, expenseRequestForm, workPlanForm]) {
        await pane.openForm(form);
        await pane.press(words["pane.form.new"]);
        await pane.page.getByRole("button", { name: words["pane.record.send"], exact: true }).waitFor();
        await pane.press(words["forms.lines.add"]);
        expect([form.code, await pane.look()]).toEqual([form.code, NOTHING]);
        await pane.press(words["pane.record.send"]);
        await pane.page.locator("[aria-invalid=true]").first().waitFor();
        expect([form.code, await pane.look()]).toEqual([form.code, NOTHING]);
      }
      await pane.page.context().close();
    },
  );

  test.each(LOOKS)(
    "axe finds nothing on any screen of a record's life, from sent to returned, sent again and approved: $language $theme $width px",
    async (look) => {
      const words = WORDS[look.language];
      const beside = await signInBeside(server.address, REP);
      const request = await beside.send("expense_request", {
        owner: REP,
        asked_on: "2026-10-12",
        purpose: `${look.language} ${look.theme} ${look.width}`,
        items: [
          { category: "people", kind: "travel", amount: 1_200 },
          { category: "marketing", amount: 300.5 },
        ],
      });
      const number = new RegExp(`\\b${request.number}\\b`);

      const rep = await openForms(look, REP);
      await rep.openRecord(expenseRequestForm, number, words["forms.state.submitted"]);
      expect(await rep.look()).toEqual(NOTHING);
      await rep.press(words["forms.withdraw"]);
      await rep.page.getByRole("dialog").waitFor();
      expect(await rep.look()).toEqual(NOTHING);
      await rep.press(words["forms.cancel"]);

      const lead = await openForms(look, LEAD);
      await lead.openRecord(expenseRequestForm, number, words["forms.state.submitted"]);
      await lead.press(words["forms.decide.return"]);
      const step = expenseRequestForm.approval?.steps[0]?.title[look.language] ?? "";
      const reason = lead.page.getByRole("textbox", {
        name: words["forms.decide.reason"].replace("{step}", step),
      });
      await lead.page.getByText(words["forms.decide.reason-needed"]).waitFor();
      expect(await lead.look()).toEqual(NOTHING);
      await reason.fill("Cheaper, please");
      await lead.press(words["forms.decide.return"]);
      await lead.page.getByText(words["forms.state.returned"]).first().waitFor();

      await rep.openRecord(expenseRequestForm, number, words["forms.state.returned"]);
      await rep.page.getByText("Cheaper, please").waitFor();
      expect(await rep.look()).toEqual(NOTHING);
      await rep.press(words["forms.resubmit"]);
      await rep.page.getByRole("heading", { name: words["pane.sent.done"], level: 1 }).waitFor();

      await lead.openRecord(expenseRequestForm, number, words["forms.state.submitted"]);
      await lead.press(words["forms.decide.pass"]);
      await lead.page.getByText(words["forms.state.approved"], { exact: true }).first().waitFor();
      expect(await lead.look()).toEqual(NOTHING);
      await lead.press(words["pane.record.history"]);
      await lead.page.getByText("Cheaper, please").waitFor();
      expect(await lead.look()).toEqual(NOTHING);

      await rep.openRecord(expenseRequestForm, number, words["forms.state.approved"]);
      await rep.press(words["forms.amend"]);
      await rep.page.getByRole("textbox", { name: words["forms.amend.why"] }).waitFor();
      expect(await rep.look()).toEqual(NOTHING);
      await lead.page.context().close();
      await rep.page.context().close();
    },
  );

  test.each(LOOKS)("axe finds nothing on a draft's page: $language $theme $width px", async (look) => {
    const words = WORDS[look.language];
    const beside = await signInBeside(server.address, REP);
    const name = `Orion ${look.language} ${look.theme} ${look.width}`;
    const customer = await beside.send("customer", {
      owner: REP,
      filed_on: "2026-10-12",
      name,
      contact: "Ms Gu",
      phone: "021",
    });
    const quotation = await beside.send("quotation", {
      owner: REP,
      quoted_on: "2026-10-12",
      customer: customer.number,
      kind: "quotation",
      lines: [{ product: "Pump", quantity: 12, list_price: 1_000, price: 1_000 }],
      is_difficult: false,
      is_key: false,
    });
    const rep = await openForms(look, REP);
    await rep.openRecord(
      quotationForm,
      new RegExp(`\\b${quotation.number}\\b`),
      words["forms.state.submitted"],
    );
    await rep.press(words["forms.print.draft"]);
    await rep.page.getByText(words["forms.print.not-approved"]).waitFor();
    expect(await rep.look()).toEqual(NOTHING);
    await rep.page.emulateMedia({ media: "print" });
    expect(await rep.page.getByRole("navigation").isVisible()).toBe(false);
    expect(await rep.page.getByRole("table").isVisible()).toBe(true);
    await rep.page.context().close();
  });
});

async function openForms(look: Look, person: string) {
  const page = await openLook(browser, server.address, { ...look, person, path: "/taskpane.html" });
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
    press,
    openForm,
    openRecord: async (form: Form, number: RegExp, state: string) => {
      await openForm(form);
      await press(number);
      await page.getByText(state, { exact: true }).first().waitFor();
    },
    // A dialog takes the page's own scroll bar away, which leaves less than nothing beyond the edge.
    look: async () => ({ axe: await faultsOf(page), beyond: Math.max(0, await overflowOf(page)) }),
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
