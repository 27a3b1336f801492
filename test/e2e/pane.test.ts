import type { BrowserContext, Route } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { demoWorkbook } from "../../addin/workbench/demo-workbook.ts";
import type { RecordView } from "../../shared/contract/records.ts";
import { createDemoCompany } from "../../scripts/demo/company.ts";
import { type Beside, expiredToken, signInBeside } from "./support/api-beside.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { type PaneDriver, paneDriver } from "./support/pane-driver.ts";
import { openWorkbench, type WorkbenchDriver } from "./support/workbench-driver.ts";

/** Stands in group D1-A1 and owns OPP-1. */
const REP = "P002";
const MANAGER = "M00";
const NOBODY = "";
/** For what comes by itself, on a busy machine too. */
const PATIENT = { timeout: 30_000 };
const TODAY = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });

describe("the pane beside its workbook", () => {
  const served = serveDemonstration();
  let context: BrowserContext;
  let workbench: WorkbenchDriver;
  let pane: WorkbenchDriver["pane"];
  let driver: PaneDriver;

  beforeAll(async () => {
    context = await served.browser.newContext({ viewport: { width: 1400, height: 900 } });
    workbench = await openWorkbench(context, served.address);
    ({ pane } = workbench);
    driver = paneDriver(pane);
  });

  test("without a network a cell says so, and what is sent waits and goes out once", async () => {
    await workbench.actAs(REP);
    await driver.beginPolicy("PANE-1", "500");
    await context.setOffline(true);
    const cell = await workbench.write("L1", '=KPI.HEADCOUNT("D1-A1","2026-05")');
    expect(cell.value).toBe("#N/A");
    expect(cell.error).toMatch(/cannot be reached.*network/);
    await driver.send();
    await driver.heading("Kept: no network");
    await pane.getByText("Waiting for the network: 1 to send.").waitFor();
    await context.setOffline(false);
    await pane.getByText("Waiting for the network").waitFor({ state: "hidden" });
    await becomesNumber("L1");
    const beside = await signInBeside(served.address, REP);
    expect(await beside.records("policy", "PANE-1")).toMatchObject([{ revision: 1, body: { premium: 500 } }]);
  });

  test("a send whose answer was lost on the way is one record", async () => {
    await workbench.actAs(REP);
    let lost = 0;
    const loseAnswers = async (route: Route) => {
      if (route.request().method() !== "POST" || lost === 2) return route.fallback();
      lost += 1;
      await route.fetch();
      return route.abort("connectionreset");
    };
    await context.route("**/api/v1/records", loseAnswers);
    await driver.beginPolicy("PANE-2", "600");
    await driver.send();
    await driver.heading("Sent");
    await context.unroute("**/api/v1/records", loseAnswers);
    expect(lost).toBe(2);
    const beside = await signInBeside(served.address, REP);
    expect(await beside.records("policy", "PANE-2")).toMatchObject([{ revision: 1 }]);
  });

  test("a sign-in that ran out is said in the cell and in the pane, and signing in again mends both", async () => {
    await workbench.actAs(REP);
    await driver.beginPolicy("PANE-3", "700");
    const bearer = `Bearer ${await expiredToken(REP)}`;
    await context.route("**/api/v1/**", async (route) => {
      if (route.request().url().endsWith("/local/tokens")) return route.fulfill({ status: 403, json: {} });
      const headers = await route.request().allHeaders();
      return route.continue({ headers: { ...headers, authorization: bearer } });
    });
    const cell = await workbench.write("L3", '=KPI.HEADCOUNT("D1-A1","2026-06")');
    expect(cell.value).toBe("#N/A");
    expect(cell.error).toMatch(/sign in/);
    await pane.getByText("Your sign-in ran out. What you typed is kept").waitFor();
    await driver.send();
    await driver.heading("Kept: sign in again");
    await context.unrouteAll({ behavior: "wait" });
    await pane.getByRole("button", { name: "Sign in", exact: true }).click();
    await pane.getByText("Your sign-in ran out.").waitFor({ state: "hidden" });
    await becomesNumber("L3");
    const beside = await signInBeside(served.address, REP);
    await expect.poll(() => beside.records("policy", "PANE-3"), PATIENT).toMatchObject([{ revision: 1 }]);
  });

  test("signed out, cells say where to sign in, nothing pops up, and the pane lets one in", async () => {
    const popUps: string[] = [];
    context.on("page", () => popUps.push("window"));
    workbench.page.on("dialog", (dialog) => {
      popUps.push(dialog.type());
      void dialog.dismiss();
    });
    await workbench.actAs(NOBODY);
    const cell = await workbench.write("L4", '=KPI.HEADCOUNT("D1-A1","2026-07")');
    expect(cell.value).toBe("#N/A");
    expect(cell.error).toMatch(/not signed in.*open the Fieldsheet pane and sign in/);
    await driver.heading("Your workbook, with the company's own numbers");
    expect(popUps).toEqual([]);
    await pane.getByRole("combobox").click();
    await pane.getByRole("combobox").fill(REP);
    await pane.getByRole("option", { name: new RegExp(`\\b${REP}\\b`) }).click();
    await pane.getByRole("button", { name: /^Sign in as/ }).click();
    await driver.heading("Today");
    await becomesNumber("L4");
  });

  test("a form half typed is there after the pane, and after the whole page, was loaded again", async () => {
    await workbench.actAs(REP);
    await driver.beginPolicy("PANE-5", "800");
    const frame = workbench.page.frames().find((one) => one.url().includes("taskpane"));
    await frame?.goto(frame.url());
    await openBegun();
    expect(await pane.getByLabel("Policy number").inputValue()).toBe("PANE-5");
    await pane.getByLabel("Customer", { exact: true }).fill("Half a cust");
    await workbench.page.reload();
    await openBegun();
    expect(await pane.getByLabel("Policy number").inputValue()).toBe("PANE-5");
    expect(await pane.getByLabel("First premium").inputValue()).toMatch(/^800/);
    expect(await pane.getByLabel("Customer", { exact: true }).inputValue()).toBe("Half a cust");
    await pane.getByRole("button", { name: "Discard" }).click();
    await expect.poll(() => pane.getByLabel("Policy number").inputValue(), PATIENT).toBe("");
  });

  test("whoever changes a record second sees both sides, chooses by field, and history shows both", async () => {
    await workbench.actAs(REP);
    const manager = await signInBeside(served.address, MANAGER);
    const before = await opportunity(manager);
    await driver.openRecord(/^Opportunity/, /^OPP-1\b/);
    await pane.getByLabel("Next step").fill("Visit on Friday");
    await pane.getByLabel("Contact").fill("Director Chen");
    await manager.change(before, { next_step: "Call on Monday", contact: "Ms Li", product: "Health plan" });
    await driver.send("Send change");
    await driver.heading("Changed by two people");
    const nextStep = pane.getByRole("radiogroup", { name: "Next step" });
    await nextStep.getByRole("radio", { name: /^Visit on Friday.*Yours/ }).check();
    const contact = pane.getByRole("radiogroup", { name: "Contact" });
    await contact.getByRole("radio", { name: /^Ms Li/ }).check();
    await pane.getByRole("button", { name: "Send as chosen" }).click();
    await driver.heading("Sent");
    const { body } = await opportunity(manager);
    expect(body).toMatchObject({ next_step: "Visit on Friday", contact: "Ms Li", product: "Health plan" });
    await pane.getByRole("button", { name: "Open", exact: true }).click();
    await pane.getByRole("button", { name: "History" }).click();
    const revision = (number: number) => pane.getByRole("group").filter({ hasText: `Revision ${number}` });
    await expect.poll(() => revision(before.revision + 1).textContent(), PATIENT).toContain("Call on Monday");
    expect(await revision(before.revision + 2).textContent()).toContain("Visit on Friday");
  });

  test("the selected cell is explained by its value, its parts and the records behind, which open", async () => {
    await workbench.actAs(MANAGER);
    const cell = await workbench.write("L7", '=KPI.PRODUCTIVITY("D1-A","2026-10")');
    await workbench.select("L7");
    await driver.goTo("Explain");
    const shown = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 }).format(Number(cell.value));
    await pane
      .getByText(shown.slice(0, shown.indexOf(".")))
      .first()
      .waitFor();
    await pane.getByText("÷ Denominator").waitFor();
    await pane.getByText(/^Behind it: \d/).waitFor();
    await pane.getByText(/^Rule productivity, version 1/).waitFor();
    const record = pane.getByRole("button", { name: /^POL/ }).first();
    const number = /^[\w-]+/.exec(await record.innerText())?.[0];
    await record.click();
    await expect.poll(() => pane.getByLabel("Policy number").inputValue(), PATIENT).toBe(number);
  });

  test("a grade is explained by the requirements that are met and those that are missing", async () => {
    await workbench.actAs(MANAGER);
    await workbench.write("L8", '=FUNNEL.GRADE("OPP-2")');
    await workbench.select("L8");
    await driver.goTo("Explain");
    await pane.getByText("What the grade asks for").waitFor();
    for (const state of ["met", "missing"]) {
      expect(await pane.getByRole("listitem").getByText(state, { exact: true }).count()).toBeGreaterThan(0);
    }
  });

  test("a rep's explanation counts colleagues and names none", async () => {
    await workbench.actAs(REP);
    await workbench.write("L9", '=KPI.HEADCOUNT("D1-A1","2026-10")');
    await workbench.select("L9");
    await driver.goTo("Explain");
    await pane.getByText(/^You may not see \d+ of them/).waitFor();
    const text = (await pane.locator("main").textContent()) ?? "";
    const { people } = createDemoCompany(TODAY);
    const own = people.find(({ code }) => code === REP);
    const named = people.filter(
      ({ code, name }) => name !== own?.name && (text.includes(code) || text.includes(name)),
    );
    expect(named).toEqual([]);
  });

  test("Refresh says how many cells it asked again, and brings what another person sent", async () => {
    await workbench.actAs(MANAGER);
    const formula = `=KPI.VALUE("first_premium","${REP}","${TODAY.slice(0, 7)}")`;
    const before = Number((await workbench.write("L10", formula)).value);
    const rep = await signInBeside(served.address, REP);
    await rep.send("policy", { number: "PANE-10", rep: REP, issued_on: TODAY, premium: 4_321 });
    await driver.goTo("Sheet");
    const cells = await countFormulas();
    await pane.getByRole("button", { name: "Refresh this workbook" }).click();
    await pane.getByText(new RegExp(`^Refreshed at .*: ${cells} cells on 3 sheets\\.$`)).waitFor();
    await workbench.idle();
    expect((await workbench.read("L10")).value).toBeCloseTo(before + 4_321, 6);
  });

  test("in Chinese the same cell gives its reason in Chinese", async () => {
    await workbench.actAs(MANAGER);
    expect((await workbench.write("L11", '=KPI.HEADCOUNT("D9","2026-10")')).error).toMatch(
      /D9.*Check the code/,
    );
    await workbench.page.locator("header.bar select").nth(1).selectOption("zh-CN");
    await workbench.page.waitForFunction(() => document.documentElement.lang === "zh-CN");
    await workbench.idle();
    await expect.poll(async () => (await workbench.read("L11")).error, PATIENT).toMatch(/D9.*请核对代码/);
    await pane.getByRole("heading", { name: "今日", level: 1 }).waitFor();
  });

  async function becomesNumber(cell: string): Promise<void> {
    await expect.poll(async () => (await workbench.read(cell)).value, PATIENT).toEqual(expect.any(Number));
  }

  /** The formulas of the demonstration workbook, and those that these tests wrote into column L. */
  async function countFormulas(): Promise<number> {
    const sheets = demoWorkbook(new Date().toLocaleDateString("sv-SE"), "en-US");
    const contents = sheets.flatMap(({ cells }) =>
      Object.values(cells).map(({ content }) => String(content)),
    );
    for (let row = 1; row <= 12; row += 1) contents.push((await workbench.read(`L${row}`)).formula);
    return contents.filter((content) => /^=(KPI|FUNNEL)\./.test(content)).length;
  }

  async function openBegun(): Promise<void> {
    await driver.openForm(/^Policy/);
    await pane.getByRole("region", { name: "Begun, not sent" }).getByRole("button").click();
    await pane.getByText("You began this on").waitFor();
  }
});

async function opportunity(beside: Beside): Promise<RecordView> {
  const found = (await beside.records("opportunity", "OPP-1")).find(({ number }) => number === "OPP-1");
  if (!found) throw new Error("The demonstration company has no OPP-1.");
  return found;
}
