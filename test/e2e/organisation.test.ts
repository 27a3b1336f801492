import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { addressOf } from "../../addin/console/shell/console-route.ts";
import { importBeside } from "./support/api-beside.ts";
import { type ConsoleDriver, consoleDriver } from "./support/console-driver.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";

const TODAY = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
const COLLEAGUE = "P002";

describe("rights, units and second persons in the console", () => {
  const served = serveDemonstration();
  let page: Page;
  let driver: ConsoleDriver;

  beforeAll(async () => {
    page = await served.browser.newPage({ viewport: { width: 1400, height: 900 } });
    driver = consoleDriver(page, served.address);
    await driver.actAs("admin");
  });

  const places = () => page.getByRole("navigation").getByRole("link").allInnerTexts();
  const dialog = () => page.getByRole("dialog");

  /** Makes somebody an admin. */
  const give = async (person: string) => {
    await driver.open(addressOf("organisation", "person", person));
    await driver.press("Give a right…");
    await dialog().getByRole("combobox", { name: "Right" }).selectOption("admin");
    await dialog().getByLabel("Over the whole company").check();
    await dialog().getByRole("button", { name: "Give a right", exact: true }).click();
    await driver.told("Given.");
    await page.getByRole("table", { name: "Rights" }).getByText("The whole company").waitFor();
  };

  test("a right that is given opens the console at once", async () => {
    await give(COLLEAGUE);
    await driver.actAs(COLLEAGUE);
    await expect.poll(places).toContain("Rulebook");
  });

  test("with the two-person rule, who edited a draft last cannot publish it, and somebody else can", async () => {
    await driver.actAs("admin");
    await driver.open(addressOf("rules"));
    await page.getByRole("switch", { name: "Two-person rule" }).click();
    await driver.told("The two-person rule is on.");
    await driver.open(addressOf("rules", "parameter", "stalled_days", 1));
    await driver.press("Begin a new version");
    await page.getByRole("button", { name: "Save" }).waitFor();
    const address = page.url();
    await page.getByLabel("Title · English").fill("Stalled after days");
    await driver.press("Save");
    await page.getByText("All saved").waitFor();
    await driver.press("Check");
    await driver.told("Checked: nothing is wrong.");
    await driver.press("Publish…");
    await dialog().getByLabel("Reason").fill("A better name");
    await dialog().getByRole("button", { name: "Publish", exact: true }).click();
    await dialog()
      .getByText(/ask another admin/)
      .waitFor();

    await driver.actAs(COLLEAGUE);
    await page.goto(address);
    await driver.press("Publish…");
    await dialog().getByLabel("Reason").fill("Seen by a second person");
    await dialog().getByRole("button", { name: "Publish", exact: true }).click();
    await driver.told("Published.");
    await page.getByRole("button", { name: "Begin a new version" }).waitFor();
    expect(await page.getByText("Stalled after days").count()).toBeGreaterThan(0);
  });

  test("a right that is ended is gone from that day on, but the last administrator's stays", async () => {
    await driver.actAs("admin");
    const end = async () => {
      await driver.open(addressOf("organisation", "person", COLLEAGUE));
      await page.getByRole("button", { name: /^End the right/ }).click();
      await dialog().getByLabel("First day without it").fill(TODAY);
      await dialog().getByRole("button", { name: "End", exact: true }).click();
    };
    await end();
    await dialog()
      .getByText(/administrator/i)
      .first()
      .waitFor();
    await give("M01");
    await end();
    await driver.told("Ended.");
    await page.goto(`${served.address}/console`);
    await page.evaluate((code) => localStorage.setItem("fieldsheet.local-person", code), COLLEAGUE);
    await page.reload();
    await page.getByRole("banner").waitFor();
    expect(await places()).not.toContain("Rulebook");
  });

  test("a unit is moved with a day: from then on it counts for its new superior", async () => {
    await driver.actAs("admin");
    const headcount = async (unit: string) => {
      const answer = await driver.cell("KPI.HEADCOUNT", unit, "CURRENT");
      return answer?.ok === true ? Number(answer.value) : Number.NaN;
    };
    const [own, before] = [await headcount("D2-A1"), await headcount("D1-A")];
    await driver.open(addressOf("organisation", "unit", "D2-A1"));
    await driver.press("Move…");
    await driver.pick("New superior unit", "D1-A", /D1-A\b/);
    await dialog().getByLabel("From").fill(TODAY);
    await dialog().getByRole("button", { name: "Move", exact: true }).click();
    await driver.told("Moved.");
    const placements = page.getByRole("table", { name: "Where it stood" });
    await placements.getByText("holds").waitFor();
    expect(await placements.getByRole("row").count()).toBe(3);
    expect(own).toBeGreaterThan(0);
    expect(await headcount("D1-A")).toBe(before + own);
  });

  test("the rows that an import did not take are given as a file, with why", async () => {
    await importBeside(served.address, "targets.csv", [
      ["kpi", "scope", "period", "value"],
      ["activity_rate", "D1", "2026-10", "80%"],
      ["activity_rate", "NOWHERE", "2026-10", "80%"],
    ]);
    await driver.open(addressOf("imports"));
    await page.getByRole("link", { name: "targets.csv" }).first().click();
    await page
      .getByRole("table", { name: /targets\.csv/ })
      .getByText(/NOWHERE/)
      .waitFor();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as CSV" }).click();
    const lines = (await readFile(await (await waiting).path(), "utf8")).trimEnd().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^2,.*NOWHERE/);
  });
});
