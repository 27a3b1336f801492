import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { addressOf } from "../../addin/console/shell/console-route.ts";
import { addMonths, dayFromIso, isoFromDay } from "../../shared/calendar/day.ts";
import { type ConsoleDriver, consoleDriver } from "./support/console-driver.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { type PaneDriver, paneDriver } from "./support/pane-driver.ts";
import { openWorkbench, type WorkbenchDriver } from "./support/workbench-driver.ts";

const TODAY = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
const RUNNING = TODAY.slice(0, 7);
const monthBefore = (count: number): string =>
  isoFromDay(addMonths(dayFromIso(`${RUNNING}-01`) ?? 0, -count)).slice(0, 7);
const ENDED = monthBefore(1);
/** Stands in D1, whose manager is M01. */
const REP = "P002";
const MANAGER = "M01";
const PREMIUM = 4_321.09;

/** A manager at a workbook, and whoever is needed at the console, each in a browser of their own. */
describe("numbers that stay, from the workbook to the console and back", () => {
  const served = serveDemonstration();
  let workbench: WorkbenchDriver;
  let pane: PaneDriver;
  let page: Page;
  let desk: ConsoleDriver;

  beforeAll(async () => {
    const viewport = { width: 1400, height: 900 };
    workbench = await openWorkbench(await served.browser.newContext({ viewport }), served.address);
    pane = paneDriver(workbench.pane);
    await workbench.actAs(MANAGER);
    page = await (await served.browser.newContext({ viewport })).newPage();
    desk = consoleDriver(page, served.address);
    await workbench.write("L1", `=KPI.VALUE("first_premium","D1","${ENDED}")`);
    await workbench.write("L2", `=KPI.STATUS("first_premium","D1","${ENDED}")`);
    await workbench.write("L3", `=KPI.VALUE("first_premium","D1",{"${monthBefore(2)}","${RUNNING}"})`);
  });

  const says = (text: string | RegExp) => workbench.pane.getByText(text).first().waitFor();
  const said = (text: string | RegExp) => page.getByText(text).first().waitFor();
  const read = async (cell: string) => (await workbench.read(cell)).value;
  const number = async (cell: string) => Number(await read(cell));

  async function refresh(): Promise<void> {
    const calls = () => workbench.page.evaluate(() => window.fieldsheetWorkbench?.stats().calls ?? 0);
    const before = await calls();
    await pane.goTo("Sheet");
    await workbench.pane.getByRole("button", { name: "Refresh this workbook" }).click();
    // What an earlier refresh said may still stand there.
    await expect.poll(calls).toBeGreaterThan(before);
    await says(/^Refreshed at/);
    await workbench.idle();
  }

  async function decide(button: string, reason: string): Promise<void> {
    await desk.press(`${button}…`);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason").fill(reason);
    await dialog.getByRole("button", { name: button, exact: true }).click();
  }

  test("a closed month keeps its number against a late policy, and takes it when it is opened again", async () => {
    const before = await number("L1");
    expect(before).toBeGreaterThan(0);
    expect(await read("L2")).toBe("provisional");

    await desk.actAs(MANAGER);
    await desk.open(addressOf("periods", "D1", ENDED));
    await desk.press("Close…");
    await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).click();
    await said(`${ENDED} is closed.`);
    await refresh();
    expect([await number("L1"), await read("L2")]).toEqual([before, "final"]);

    await desk.sendPolicy(REP, { number: "LATE-1", premium: PREMIUM, day: `${ENDED}-15` });
    await refresh();
    expect([await number("L1"), await read("L2")]).toEqual([before, "final"]);
    await workbench.select("L1");
    await pane.goTo("Explain");
    await says("1 correction held back since the close.");

    await desk.actAs("admin");
    await desk.open(addressOf("periods", "D1", ENDED));
    await said(/LATE-1/);
    await decide("Open again", "A policy came late");
    await said(`${ENDED} is open again.`);
    await refresh();
    expect(await number("L1")).toBeCloseTo(before + PREMIUM, 6);
    expect(await read("L2")).toBe("reopened");
  });

  test("a rule published from a day on changes no earlier cell, and rolled back changes none", async () => {
    const [past, running] = [await number("L3"), await number("M3")];
    expect(running).toBeGreaterThan(0);

    await desk.actAs("admin");
    await desk.open(addressOf("rules", "kpi", "first_premium", 1));
    await desk.press("Begin a new version");
    await page.getByRole("button", { name: "Save" }).waitFor();
    await page.getByLabel("In force from").fill(`${RUNNING}-01`);
    await page.getByLabel("Numerator").fill("(premium - refunds) * 2");
    await page.getByRole("tab", { name: "Test cases" }).click();
    for (const [position, value] of ["2400001", "1900000", "0"].entries()) {
      await page.getByLabel(`Test case ${position + 1}, Value`).fill(value);
    }
    await said("Nothing keeps it from being published.");
    await desk.press("Check");
    await said("Checked: nothing is wrong.");
    await desk.press("Simulate");
    const moves = page.getByRole("table", { name: "What would move" });
    const of = (period: string) => moves.getByRole("cell", { name: period, exact: true });
    await of(RUNNING).first().waitFor();
    expect(await of(ENDED).count()).toBe(0);
    await decide("Publish", "The campaign doubles it");
    await said("Published.");
    await refresh();
    expect(await number("L3")).toBe(past);
    expect(await number("M3")).toBeCloseTo(running * 2, 6);

    await decide("Roll back", "The campaign was called off");
    await said(/^Rolled back: /);
    await refresh();
    expect([await number("L3"), await number("M3")]).toEqual([past, running]);
  });
});
