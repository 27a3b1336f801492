import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { addressOf } from "../../addin/console/shell/console-route.ts";
import type { Definition } from "../../shared/rulebook/definition.ts";
import { publishBeside } from "./support/api-beside.ts";
import { consoleDriver } from "./support/console-driver.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { paneDriver } from "./support/pane-driver.ts";
import { openWorkbench, type WorkbenchDriver } from "./support/workbench-driver.ts";

const MONTH = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" }).slice(0, 7);
/** Stands in group D1-A1, which P001 leads; the department D1-A is M03's. */
const REP = "P002";
const LEAD = "P001";
const MANAGER = "M03";
const WIDE = { width: 1400, height: 900 };

/** What the company spends on samples: approved requests, on their own day. */
const SPENT: readonly Definition[] = [
  {
    kind: "measure",
    code: "sample_spend",
    title: { "zh-CN": "样品费用", "en-US": "Sample spend" },
    description: { "zh-CN": "已批准的样品申请金额。", "en-US": "The amount of approved sample requests." },
    source: { form: "sample_request" },
    value: "amount",
    adds: "sum",
    decimals: 2,
    vectors: [{ body: { day: "2026-10-05", amount: 120 }, day: "2026-10-05", value: 120 }],
  },
  {
    kind: "kpi",
    code: "sample_spend",
    title: { "zh-CN": "样品费用", "en-US": "Sample spend" },
    description: { "zh-CN": "已批准的样品申请金额。", "en-US": "The amount of approved sample requests." },
    format: "money",
    direction: "down",
    terms: { spent: { measure: "sample_spend", title: { "zh-CN": "金额", "en-US": "Amount" } } },
    numerator: "spent",
    vectors: [{ terms: { spent: 120 }, value: 120 }],
  },
];

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).first().click();

describe("a form from its author to the cell that counts it", () => {
  const served = serveDemonstration();
  let rep: BrowserContext;
  let sheet: WorkbenchDriver;

  beforeAll(async () => {
    rep = await served.browser.newContext({ viewport: WIDE });
  });

  /** The pane on a page of its own, as somebody, in their own browser unless one is given. */
  async function paneOf(person: string, context?: BrowserContext): Promise<Page> {
    const own = context ?? (await served.browser.newContext({ viewport: { width: 450, height: 900 } }));
    const page = await own.newPage();
    await page.addInitScript((code) => {
      localStorage.setItem("fieldsheet.language", "en-US");
      localStorage.setItem("fieldsheet.local-person", code);
    }, person);
    await page.goto(`${served.address}/taskpane.html`);
    await page.getByRole("heading", { name: "Today", level: 1 }).waitFor();
    return page;
  }

  test("an admin writes it in the console, with two approvers by amount, and publishes it", async () => {
    const page = await (await served.browser.newContext({ viewport: WIDE })).newPage();
    const desk = consoleDriver(page, served.address);
    await desk.actAs("admin");
    await desk.open(addressOf("forms", "new"));
    await page.getByLabel("Title · English").fill("Sample request");
    await page.getByLabel("Title · 简体中文").fill("样品申请");
    await page.getByLabel("Code", { exact: true }).fill("sample_request");
    await desk.press("Begin the draft");
    await desk.heading("Sample request");
    await page.getByRole("button", { name: "Add a question" }).click();
    await page.getByRole("menuitem", { name: "Money", exact: true }).click();
    await page.getByLabel("Label · English").fill("Amount");
    await page.getByLabel("Label · 简体中文").fill("金额");
    await page.getByLabel("Name in formulas").fill("amount");
    await page.getByLabel("Has to be filled in", { exact: true }).check();

    await page.getByRole("tab", { name: "Approval", exact: true }).click();
    await desk.press("Have it approved");
    await desk.press("Add a step");
    const second = page.getByRole("list", { name: "Steps" }).getByRole("listitem").nth(1);
    await second.getByLabel("Title · English").fill("Department");
    await second.getByLabel("Title · 简体中文").fill("部门审批");
    await second.getByLabel("Code", { exact: true }).fill("department");
    await second.getByLabel("Who decides").selectOption({ value: "2" });
    await second.getByLabel("Only when").fill("amount > 10000");

    await page.getByRole("tab", { name: /^Test cases/ }).click();
    await page.getByText(/To put right: \d|Nothing keeps it from being published\./).waitFor();
    await desk.press("Check");
    await desk.told("Checked: nothing is wrong.");
    await desk.press("Publish…");
    await page.getByRole("dialog").getByLabel("Reason").fill("Samples were asked for by mail");
    await page.getByRole("dialog").getByRole("button", { name: "Publish", exact: true }).click();
    await desk.told("Published.");
    await publishBeside(served.address, SPENT);

    sheet = await openWorkbench(await served.browser.newContext({ viewport: WIDE }), served.address);
    await sheet.actAs(MANAGER);
    expect(await sheet.write("L1", `=KPI.VALUE("sample_spend","D1-A","${MONTH}")`)).toMatchObject({
      value: 0,
    });
  });

  test("a rep fills it without a network, closes the pane half way, and it goes out once", async () => {
    const first = await paneOf(REP, rep);
    await paneDriver(first).openForm(/^Sample request/);
    await press(first, "New record");
    await first.getByLabel("Subject").waitFor();
    await rep.setOffline(true);
    await first.getByLabel("Subject").fill("Twelve displays for the spring fair");
    await first.getByLabel("Amount").fill("12500");
    await first
      .getByText("Twelve displays", { exact: false })
      .or(first.getByLabel("Subject"))
      .first()
      .waitFor();
    await first.close();

    await rep.setOffline(false);
    const again = await paneOf(REP, rep);
    await paneDriver(again).openForm(/^Sample request/);
    await press(again, /Twelve displays|Go on|Continue|New record/);
    await expect
      .poll(() => again.getByLabel("Subject").inputValue())
      .toBe("Twelve displays for the spring fair");
    expect(await again.getByLabel("Amount").inputValue()).toMatch(/12,?500/);
    await rep.setOffline(true);
    await press(again, "Send");
    await again.getByRole("heading", { name: "Kept: no network", level: 1 }).waitFor();
    await rep.setOffline(false);
    await again.getByText("Waiting for the network").waitFor({ state: "hidden" });
    await again.close();
  });

  test("a supervisor returns it with a reason, and the rep mends it", async () => {
    const lead = await paneOf(LEAD);
    await press(lead, /Twelve displays/);
    await press(lead, "Return");
    await lead.getByText("Say why it is returned").waitFor();
    await lead.getByRole("textbox", { name: /remark, or reason/ }).fill("Two are broken: ask for fourteen");
    await press(lead, "Return");
    await lead.getByText("Returned", { exact: false }).first().waitFor();
    await lead.context().close();

    const page = await paneOf(REP, rep);
    await page.getByText("Two are broken: ask for fourteen", { exact: false }).first().waitFor();
    await press(page, /Twelve displays/);
    await page.getByLabel("Amount").fill("14600");
    await press(page, /^Send/);
    await page.getByRole("heading", { name: "Sent", level: 1 }).waitFor();
    expect(await page.getByText("Two are broken", { exact: false }).count()).toBe(0);
    await page.close();
  });

  test("two approvers pass it, because of its amount, and the cell counts it", async () => {
    const lead = await paneOf(LEAD);
    await lead.getByRole("checkbox", { name: /Twelve displays/ }).check();
    await press(lead, "Pass 1");
    await lead.getByRole("checkbox", { name: /Twelve displays/ }).waitFor({ state: "detached" });
    await lead.context().close();
    expect(await count()).toBe(0);

    const manager = await paneOf(MANAGER);
    await press(manager, /Twelve displays/);
    await manager.getByText("Passed by", { exact: false }).first().waitFor();
    await press(manager, "Pass");
    await manager.getByText("Approved", { exact: false }).first().waitFor();
    await manager.context().close();
    expect(await count()).toBe(14_600);
  });

  /** What the manager's cell says once the workbook is refreshed. */
  async function count(): Promise<unknown> {
    const pane = paneDriver(sheet.pane);
    await pane.goTo("Sheet");
    await sheet.pane.getByRole("button", { name: "Refresh this workbook" }).click();
    await sheet.pane
      .getByText(/^Refreshed at/)
      .first()
      .waitFor();
    await sheet.idle();
    return (await sheet.read("L1")).value;
  }
});
