import type { BrowserContext } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { type PaneDriver, paneDriver } from "./support/pane-driver.ts";
import { openWorkbench, type WorkbenchDriver } from "./support/workbench-driver.ts";

const MANAGER = "M00";
const MONTH = "2026-10";
/** For what comes by itself, on a busy machine too. */
const PATIENT = { timeout: 30_000 };

describe("work on the sheet from the pane", () => {
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
    await workbench.actAs(MANAGER);
  });

  const press = (name: string | RegExp) => pane.getByRole("button", { name, exact: true }).first().click();
  const says = (text: string | RegExp) => pane.getByText(text).first().waitFor();
  /** What a cell with this formula shows, written aside and taken away again. */
  const answerOf = async (formula: string) => {
    const { value } = await workbench.write("Z1", formula);
    await workbench.write("Z1", "");
    return value;
  };
  const formulasOf = async (cells: readonly string[]) =>
    Promise.all(cells.map(async (cell) => (await workbench.read(cell)).formula));

  test("a number is followed down to units, a group's people and a record, and back", async () => {
    await workbench.write("L1", `=KPI.PRODUCTIVITY("D1","${MONTH}")`);
    await workbench.select("L1");
    await driver.goTo("Explain");
    const parts = pane.getByRole("region", { name: /^Units below/ });
    for (const unit of ["D1-A", "D1-A1"]) {
      const value = Number(await answerOf(`=KPI.PRODUCTIVITY("${unit}","${MONTH}")`));
      await workbench.select("L1");
      const part = parts.getByRole("button", { name: new RegExp(`${unit}(?![-\\w])`) });
      await part.waitFor();
      expect(digitsOf(await part.innerText())).toContain(digitsOf(value.toFixed(2)));
      await part.click();
      await says(new RegExp(`\\(${unit}\\)`));
    }
    const people = pane.getByRole("region", { name: /^People: \d/ });
    await people
      .getByRole("button", { name: /P\d{3}/ })
      .first()
      .click();
    await says(/\(P\d{3}\)/);
    const steps = pane.getByRole("navigation", { name: "The way down to here" }).getByRole("listitem");
    expect(await steps.filter({ has: pane.getByRole("button") }).count()).toBe(4);
    await press("Back");
    await says(/\(D1-A1\)/);
    await pane.getByRole("button", { name: /^POL/ }).first().click();
    await expect.poll(() => pane.getByLabel("Policy number").inputValue(), PATIENT).toMatch(/^POL/);
  });

  test("an explanation says the rule's version, the calendar and how settled the number is", async () => {
    await workbench.select("L1");
    await driver.goTo("Explain");
    await says(/^Rule productivity, version \d/);
    const text = await pane.locator("main").innerText();
    expect(text).toMatch(/^Calendar: \w/m);
    expect(text).toMatch(/^2026-10: Oct 1, 2026 – Oct 31, 2026$/m);
    expect(text).toMatch(/^The period (?:is|was) /m);
  });

  test("a table is built by picking, shows its values before, spills them, and can be taken back", async () => {
    await driver.goTo("Build");
    await pane.getByRole("combobox", { name: "KPI or function" }).click();
    await pane.getByRole("option", { name: /^Activity rate/ }).click();
    await pane.getByRole("combobox", { name: "Person or unit" }).fill("D1");
    await pane
      .getByRole("option", { name: /D1(?![-\w])/ })
      .first()
      .click();
    await press(/^Add the units below D1/);
    const period = pane.getByRole("combobox", { name: "Period" });
    for (const month of ["2026-09", MONTH]) {
      await period.fill(month);
      await pane.getByRole("option", { name: month }).click();
    }
    await pane.getByRole("checkbox", { name: "With headings" }).check();
    const formula = `=KPI.TABLE("activity_rate",{"D1";"D1-A";"D1-B"},{"2026-09","${MONTH}"})`;
    await says(formula);
    await says("Fills 4 × 3 cells.");
    await workbench.write("N8", "kept");
    await workbench.select("L7");
    await press(/^Insert into .*L7$/);
    await says(/L7:N10 is not empty: 1 cell is filled, the first with “kept”/);
    expect((await workbench.read("L7")).formula).toBe("");
    await press("Replace");
    await says(/^Inserted into .*L7:N10\.$/);
    await workbench.idle();
    expect((await workbench.read("L7")).formula).toBe(formula);
    expect((await workbench.read("N9")).value).toBe(
      await answerOf(`=KPI.VALUE("activity_rate","D1-A","${MONTH}")`),
    );
    await press("Undo");
    await says(/^Put back as before/);
    await workbench.idle();
    expect(await formulasOf(["L7", "N9"])).toEqual(["", ""]);
    expect((await workbench.read("N8")).value).toBe("kept");
    expect((await workbench.read("N9")).value).toBe("");
    await workbench.write("N8", "");
  });

  test("a formula may refer to cells that are selected, and its value is shown before it is there", async () => {
    await driver.goTo("Forms");
    await driver.goTo("Build");
    await pane.getByRole("combobox", { name: "KPI or function" }).click();
    await pane.getByRole("option", { name: /^Productivity/ }).click();
    await workbench.select("A7");
    await press("Use the selected cells: Person or unit");
    await pane.getByRole("button", { name: "Take away: Cells KPI board!A7" }).waitFor();
    await workbench.select("L20");
    await press(/^Insert into .*L20$/);
    await says(/^Inserted into .*L20\.$/);
    await workbench.idle();
    const { formula, value } = await workbench.read("L20");
    expect(formula).toBe('=KPI.VALUE("productivity",A7)');
    expect(value).toBe(await answerOf('=KPI.PRODUCTIVITY("D1-A")'));
    await press("Undo");
    await says(/^Put back as before/);
  });

  test("frozen cells hold their values with a note of as-of and rules; only ours are touched; undo brings formulas back", async () => {
    await workbench.write("L4", `=KPI.VALUE("activity_rate",{"D1";"D2"},{"2026-09","${MONTH}"})`);
    await workbench.write("L6", "=1+1");
    await workbench.write("M6", `=PERIOD.CURRENT("month")`);
    const cells = ["L4", "M4", "L5", "M5", "M6"];
    const values = async () => Promise.all(cells.map(async (cell) => (await workbench.read(cell)).value));
    const before = await values();
    const formulas = await formulasOf(cells);
    const board = await formulasOf(["B6", "G20"]);
    await driver.goTo("Sheet");
    await workbench.select("M5:M6");
    await press(/^Freeze the selection/);
    await says(/^5 cells become values in /);
    await press("Freeze 5 cells");
    await says(/^Frozen: 5 cells of /);
    await workbench.idle();
    expect(await formulasOf(cells)).toEqual(cells.map(() => ""));
    expect(await values()).toEqual(before);
    expect((await workbench.read("L6")).formula).toBe("=1+1");
    expect(await formulasOf(["B6", "G20"])).toEqual(board);
    const notes = await Promise.all(cells.map(async (cell) => (await workbench.read(cell)).comment ?? ""));
    expect(notes.join("")).toMatch(/As of .*Data version: .*Rules: activity_rate version \d/s);
    await pane.getByRole("region", { name: "Freeze" }).getByRole("button", { name: "Undo" }).click();
    await says(/^Put back as before: 5 cells\./);
    await workbench.idle();
    expect(await formulasOf(cells)).toEqual(formulas);
    expect(await values()).toEqual(before);
    const after = await Promise.all(cells.map(async (cell) => (await workbench.read(cell)).comment));
    expect(after).toEqual(cells.map(() => undefined));
  });

  test("a formula that Excel has lost is found on any sheet, shown, entered again, and can be taken back", async () => {
    await driver.goTo("Sheet");
    const lost = `=_xldudf_KPI_HEADCOUNT("D1","${MONTH}")`;
    const whole = `=KPI.HEADCOUNT("D1","${MONTH}")`;
    await press("Check this workbook");
    await says(/^Nothing is wrong/);
    expect((await workbench.write("Funnel!L30", lost)).value).toBe("#NAME?");
    await press("Check this workbook");
    await says("1 formula to enter again");
    await says(lost);
    await says(whole);
    expect((await workbench.read("Funnel!L30")).formula).toBe(lost);
    await press("Repair 1 cell");
    await says(/^Repaired: 1 cell on 1 sheet\./);
    await workbench.idle();
    const { formula, value } = await workbench.read("Funnel!L30");
    expect(formula).toBe(whole);
    expect(value).toBe(await answerOf(whole));
    await press("Check this workbook");
    await says(/^Nothing is wrong/);
    await pane.getByRole("region", { name: "Repair" }).getByRole("button", { name: "Undo" }).click();
    await says(/^Put back as before: 1 cell\./);
    expect((await workbench.read("Funnel!L30")).formula).toBe(lost);
  });
});

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, "").replace(/0+$/, "");
}
