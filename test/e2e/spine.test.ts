import type { BrowserContext } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { createDemoCompany } from "../../scripts/demo/company.ts";
import { independentBoard } from "../support/independent-board.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { paneDriver } from "./support/pane-driver.ts";
import { openWorkbench, type WorkbenchDriver } from "./support/workbench-driver.ts";

/** Owns OPP-1, which has contact and pain and waits for its letters. */
const REP = "P002";
const OCTOBER = { first: "2026-10-01", last: "2026-10-31" };

describe.each(["http", "https"] as const)(
  "the product over %s, from a formula to D1 and back",
  (protocol) => {
    const served = serveDemonstration(protocol);
    let context: BrowserContext;
    let workbench: WorkbenchDriver;

    beforeAll(async () => {
      context = await served.browser.newContext({
        ignoreHTTPSErrors: true,
        viewport: { width: 1400, height: 900 },
      });
      workbench = await openWorkbench(context, served.address);
    });

    test("the workbook opens signed in as a manager, and its board calculates in one request", async () => {
      await expect.poll(() => workbench.pane.getByText("Manager").first().isVisible()).toBe(true);
      expect((await workbench.read("B6")).value).toEqual(expect.any(Number));
      const calls = await workbench.page.evaluate(() => window.fieldsheetWorkbench?.stats());
      expect(calls?.calls).toBeGreaterThan(60);
    });

    test("cells of the board equal the independent calculation", async () => {
      const expected = independentBoard(
        createDemoCompany(new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" })),
      );
      const cells: [string, number | null][] = [
        ['=KPI.ACTIVITYRATE("D1","2026-10")', expected.activityRate("D1", OCTOBER)],
        ['=KPI.PRODUCTIVITY("D1-A","2026-10")', expected.productivity("D1-A", OCTOBER)],
        ['=KPI.RECRUITRATE("CO","2026-10")', expected.recruitRate("CO", OCTOBER)],
        ['=KPI.ATTRITION("CO","2026-10")', expected.attrition("CO", OCTOBER)],
        ['=KPI.PERSISTENCY("D2","2026-10",13)', expected.persistency("D2", OCTOBER, 13)],
        ['=KPI.PERSISTENCY("D2","2026-10",25)', expected.persistency("D2", OCTOBER, 25)],
        ['=KPI.HEADCOUNT("D1","2026-10")', expected.headcount("D1", OCTOBER.last)],
      ];
      for (const [index, [formula, value]] of cells.entries()) {
        const cell = await workbench.write(`J${index + 1}`, formula);
        expect({ formula, value: cell.value }).toEqual({
          formula,
          value: expect.closeTo(value ?? Number.NaN, 10),
        });
      }
    });

    test("a list of scopes and a list of periods spill", async () => {
      await workbench.write("J10", '=KPI.HEADCOUNT({"D1";"D2"},{"2026-09","2026-10"})');
      for (const cell of ["J10", "K10", "J11", "K11"])
        expect((await workbench.read(cell)).value).toEqual(expect.any(Number));
    });

    test.each([
      ['=KPI.ACTIVITYRATE("D9","2026-10")', "#N/A", /D9/],
      ['=KPI.ACTIVITYRATE("D1","someday")', "#VALUE!", /someday/],
      ['=KPI.PERSISTENCY("D1","2026-W40",13)', "#VALUE!", /W40/],
      ['=KPI.ACTIVITYRATE("D1","2026-10","colour=red")', "#VALUE!", /colour/],
      ['=KPI.ACTIVITYRATE("M00","2016-10")', "#DIV/0!", /./],
    ])("%s shows %s and says what to do", async (formula, error, sentence) => {
      const cell = await workbench.write("J14", formula);
      expect(cell.value).toBe(error);
      expect(cell.error).toMatch(sentence);
    });

    test("a rep is refused a district, and sees the own group", async () => {
      await workbench.actAs(REP);
      expect(await workbench.write("J14", '=KPI.HEADCOUNT("D1","2026-10")')).toMatchObject({ value: "#N/A" });
      expect((await workbench.write("J14", '=KPI.HEADCOUNT("D1-A1","2026-10")')).value).toEqual(
        expect.any(Number),
      );
    });

    test("the rep sends a policy from the pane, and the cell changes without a keystroke", async () => {
      const before = Number(
        (await workbench.write("J16", `=KPI.VALUE("first_premium","${REP}","CURRENT")`)).value,
      );
      const { pane } = workbench;
      await paneDriver(pane).beginPolicy("E2E-1", "1234.56");
      await pane.getByRole("button", { name: "Send", exact: true }).click();
      await pane.getByRole("heading", { name: "Sent" }).waitFor();
      await expect
        .poll(async () => Number((await workbench.read("J16")).value))
        .toBeCloseTo(before + 1_234.56, 6);
    });

    test("an opportunity goes S → D → C letter by letter, the manager checking each", async () => {
      await workbench.write("J18", '=FUNNEL.GRADE("OPP-1")');
      await workbench.write("J19", '=FUNNEL.GAPS("OPP-1")');
      expect((await workbench.read("J18")).value).toBe("S");
      expect((await workbench.read("J19")).value).toContain("Supporter letter");

      await sendLetter("Supporter letter", /^Supporter letter/);
      expect((await workbench.read("J18")).value).toBe("S");
      await checkLetter(/^Supporter letter/);
      await expect.poll(async () => (await workbench.read("J18")).value).toBe("D");

      await workbench.actAs(REP);
      await sendLetter("Power", /^Power-supporter letter/);
      await checkLetter(/^Power-supporter letter/);
      await expect.poll(async () => (await workbench.read("J18")).value).toBe("D");

      await workbench.actAs(REP);
      await openRecord(/^Opportunity/, /OPP-1\b/);
      await workbench.pane.getByLabel("Access to power confirmed on").fill("2026-11-10");
      await workbench.pane.getByRole("button", { name: "Send change" }).click();
      await workbench.pane.getByRole("heading", { name: "Sent" }).waitFor();
      await expect.poll(async () => (await workbench.read("J18")).value).toBe("C");
    });

    test("reloading keeps the workbook, its values and the letter", async () => {
      await workbench.page.reload();
      await workbench.idle();
      expect((await workbench.read("J18")).value).toBe("C");
      expect((await workbench.read("J16")).value).toEqual(expect.any(Number));
    });

    async function sendLetter(_kind: string, form: RegExp): Promise<void> {
      const { pane } = workbench;
      await pane.getByRole("button", { name: "Forms", exact: true }).click();
      await pane.getByRole("button", { name: form }).click();
      await pane.getByRole("button", { name: "New record" }).click();
      await pane.getByRole("combobox", { name: /^Opportunity/ }).click();
      await pane.getByRole("combobox", { name: /^Opportunity/ }).fill("OPP-1");
      await pane
        .getByRole("option", { name: /OPP-1\b/ })
        .first()
        .click();
      for (const label of [
        "Pain",
        "Cause",
        "Buying vision",
        "Agreement to explore",
        "Access to power",
        "Proof of capability",
      ]) {
        await pane.getByLabel(label, { exact: true }).fill(`${label}: agreed with the customer`);
      }
      const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
      await pane.getByLabel("Customer agreed on").fill(today);
      const sponsor = pane.getByLabel("Power sponsor");
      if (await sponsor.isVisible()) await sponsor.fill("Director Chen");
      await pane.getByRole("button", { name: "Send", exact: true }).click();
      await pane.getByRole("heading", { name: "Sent" }).waitFor();
      await workbench.idle();
    }

    async function checkLetter(form: RegExp): Promise<void> {
      await workbench.actAs("M01");
      const { pane } = workbench;
      await openRecord(form, /OPP-1\b/);
      const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
      await pane.getByLabel("Checked on").fill(today);
      await pane.getByRole("radio", { name: "Yes" }).click();
      await pane.getByRole("button", { name: "Send change" }).click();
      await pane.getByRole("heading", { name: "Sent" }).waitFor();
      await workbench.idle();
    }

    async function openRecord(form: RegExp, record: RegExp): Promise<void> {
      const { pane } = workbench;
      await pane.getByRole("button", { name: "Forms", exact: true }).click();
      await pane.getByRole("button", { name: form }).click();
      await pane.getByRole("button", { name: record }).first().click();
    }
  },
);
