import { describe, expect, test } from "vitest";
import { expenseRequestForm } from "../../shared/handbook/company/expense-request.form.ts";
import { customerForm } from "../../shared/handbook/customers/customer.form.ts";
import { workPlanForm } from "../../shared/handbook/plans/work-plan.form.ts";
import { quotationForm } from "../../shared/handbook/quotes/quotation.form.ts";
import { signInBeside } from "./support/api-beside.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { type Look, LOOKS, NOTHING, openPane, WORDS } from "./support/pane-look.ts";

/** A rep, and the lead of their group. */
const REP = "P002";
const LEAD = "P001";

const served = serveDemonstration();

const openForms = (look: Look, person: string) => openPane(served.browser, served.address, look, person);

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
      const beside = await signInBeside(served.address, REP);
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
    const beside = await signInBeside(served.address, REP);
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
