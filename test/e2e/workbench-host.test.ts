import type { BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ready } from "../addin/workbench/support/add-in-frame.ts";
import { launchWorkbench, type WorkbenchBrowser } from "../addin/workbench/support/workbench-browser.ts";

let served: WorkbenchBrowser;

beforeAll(async () => {
  served = await launchWorkbench();
});

afterAll(() => served.close());

describe.each(["http", "https"] as const)("The workbench over %s", (protocol) => {
  let context: BrowserContext;
  let page: Page;
  let pane: Frame;
  const foreign: string[] = [];

  beforeAll(async () => {
    context = await served.browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US" });
    context.on("request", (request) => {
      if (!/^(?:https?:\/\/localhost|data:|blob:)/.test(request.url())) foreign.push(request.url());
    });
    page = await context.newPage();
    await page.goto(served.site[protocol]);
    pane = await ready(page);
  });

  afterAll(() => context.close());

  test("an unmodified page meets Excel on the web, in the chosen language", async () => {
    const met = await pane.evaluate(async () => ({
      info: await Office.onReady(),
      language: Office.context.displayLanguage,
      has112: Office.context.requirements.isSetSupported("ExcelApi", "1.12"),
      has199: Office.context.requirements.isSetSupported("ExcelApi", "1.99"),
      theme: typeof Office.context.officeTheme,
      pushState: String(Reflect.get(window.history, "pushState")),
    }));
    expect(met).toEqual({
      info: { host: "Excel", platform: "OfficeOnline", addin: { visibilityMode: "Taskpane" } },
      language: "en-US",
      has112: true,
      has199: false,
      theme: "undefined",
      pushState: "null",
    });
  });

  test("Excel.run reads and writes values, formulas, texts and looks", async () => {
    const seen = await pane.evaluate(() =>
      Excel.run(async (excel) => {
        const sheet = excel.workbook.worksheets.add("Data");
        const range = sheet.getRange("B2:C3");
        range.values = [
          [1, 2.5],
          ["x", true],
        ];
        range.format.fill.color = "#ffee00";
        sheet.getRange("D2").numberFormat = [["0.0%"]];
        sheet.getRange("D2").values = [[0.256]];
        await excel.sync();
        const used = sheet.getUsedRange().load();
        const percent = sheet.getCell(1, 3).load(["text", "numberFormat"]);
        range.load("format/fill/color, format/font/bold");
        await excel.sync();
        return {
          address: used.address,
          values: used.values,
          types: used.valueTypes,
          percent: [percent.text[0]?.[0], percent.numberFormat[0]?.[0]],
          fill: range.format.fill.color,
        };
      }),
    );
    expect(seen).toEqual({
      address: "Data!B2:D3",
      values: [
        [1, 2.5, 0.256],
        ["x", true, ""],
      ],
      types: [
        ["Double", "Double", "Double"],
        ["String", "Boolean", "Empty"],
      ],
      percent: ["25.6%", "0.0%"],
      fill: "#FFEE00",
    });
    await page.evaluate(() => window.fieldsheetWorkbench?.write("Data!E2", "=SUM(B2:C2)*2"));
    await page.evaluate(() => window.fieldsheetWorkbench?.whenIdle());
    const total = await page.evaluate(() => window.fieldsheetWorkbench?.read("Data!E2"));
    expect(total).toEqual({ value: 7, text: "7", formula: "=SUM(B2:C2)*2" });
  });

  test("tables, names and settings keep what the add-in puts there", async () => {
    const kept = await pane.evaluate(() =>
      Excel.run(async (excel) => {
        const sheet = excel.workbook.worksheets.add("Rates");
        sheet.getRange("A1:B2").values = [
          ["Region", "Rate"],
          ["East", 0.5],
        ];
        const table = sheet.tables.add("A1:B2", true);
        table.name = "RateTable";
        table.rows.add(undefined, [
          ["West", 0.7],
          ["North", 0.9],
        ]);
        excel.workbook.names.add("AllRates", sheet.getRange("B2:B4"));
        excel.workbook.settings.add("fieldsheet.binding", { table: "RateTable" });
        await excel.sync();
        const body = table.getDataBodyRange().load(["address", "values"]);
        const columns = table.columns.load("items/name");
        const named = excel.workbook.names.getItem("AllRates").getRange().load("address");
        const setting = excel.workbook.settings.getItem("fieldsheet.binding").load("value");
        const none = excel.workbook.tables.getItemOrNullObject("Nothing").load("name");
        sheet.getRange("C1").formulas = [["=SUM(RateTable[Rate])+MAX(AllRates)"]];
        await excel.sync();
        return {
          address: body.address,
          values: body.values,
          columns: columns.items.map(({ name }) => name),
          named: named.address,
          setting: setting.value as unknown,
          none: none.isNullObject,
        };
      }),
    );
    expect(kept).toEqual({
      address: "Rates!A2:B4",
      values: [
        ["East", 0.5],
        ["West", 0.7],
        ["North", 0.9],
      ],
      columns: ["Region", "Rate"],
      named: "Rates!B2:B4",
      setting: { table: "RateTable" },
      none: true,
    });
  });

  test("a member that is not modelled answers ApiNotFound with its name", async () => {
    const refused = await pane.evaluate(async () => {
      try {
        await Excel.run(async (excel) => {
          excel.workbook.worksheets.getActiveWorksheet().charts.load("count");
          await excel.sync();
        });
        return null;
      } catch (error) {
        return error instanceof OfficeExtension.Error ? [error.code, error.message] : String(error);
      }
    });
    expect(refused).toEqual(["ApiNotFound", "The workbench does not model Worksheet.Charts."]);
  });

  test("events tell the add-in of selections, edits and sheets, and never of recalculation", async () => {
    await pane.evaluate(async () => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      await Excel.run(async (excel) => {
        const { worksheets } = excel.workbook;
        excel.workbook.onSelectionChanged.add(async () => void heard.push("workbook"));
        worksheets.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
        worksheets.onChanged.add(async ({ address }) => void heard.push(`changed ${address}`));
        worksheets.onActivated.add(async () => void heard.push("activated"));
        await excel.sync();
      });
    });
    await page.evaluate(async () => {
      const workbench = window.fieldsheetWorkbench;
      workbench?.write("Trend!H1", "=TEST.RATE(1)");
      await workbench?.whenIdle();
      workbench?.select("Trend!H2");
      await workbench?.whenIdle();
    });
    await pane.waitForFunction(() => window.heard?.includes("workbook"));
    const heard = await pane.evaluate(() => window.heard ?? []);
    expect(heard.filter((each) => each.startsWith("changed"))).toEqual(["changed H1"]);
    expect(heard).toContain("activated");
    expect(heard).toContain("selected H2");
    const address = await pane.evaluate(() =>
      Excel.run(async (excel) => {
        const cell = excel.workbook.getActiveCell().load("address");
        await excel.sync();
        return cell.address;
      }),
    );
    expect(address).toBe("Trend!H2");
  });

  test("custom functions answer cells with values, arrays, and errors that keep their sentence", async () => {
    const cells = await page.evaluate(async () => {
      const workbench = window.fieldsheetWorkbench;
      if (!workbench) throw new Error("no workbench");
      workbench.write("Trend!J1", '=TEST.RATE("abc")');
      workbench.write("Trend!J2", "=TEST.NODATA()");
      workbench.write("Trend!J3", '=IFERROR(TEST.NODATA(),"none")');
      workbench.write("Trend!J4", "=TEST.RATE(J2)");
      workbench.write("Trend!J5", "=TEST.SUM(K5:L5)+TEST.RATE(TEST.SUM(K5:L5))");
      workbench.fill("Trend!K5", [[2, 3]]);
      workbench.write("Trend!N1", "=TEST.STAGES()");
      await workbench.whenIdle();
      const read = (address: string) => workbench.read(`Trend!${address}`);
      return ["J1", "J2", "J3", "J4", "J5", "N1", "O2", "O3"].map((address) => {
        const { value, error } = read(address);
        return error === undefined ? value : [value, error];
      });
    });
    const [rate, noData, caught, passedOn, nested, stage, count, closed] = cells;
    expect([rate, caught, stage, count]).toEqual([0.3, "none", "Stage", 1200]);
    expect(nested).toBeCloseTo(5.1, 10);
    expect(noData).toEqual(["#N/A", "No data yet for D9."]);
    expect(passedOn).toEqual(["#N/A", "The value is not available."]);
    expect(closed).toEqual(["#N/A", "Not closed."]);
    const calls = await pane.evaluate(() => window.calls);
    expect(calls).toContainEqual(["abc", null, "Trend!J1"]);
  });

  test("a thousand cells go out in one batch and come back filled", async () => {
    const before = await pane.evaluate(() => window.batches ?? 0);
    const done = await page.evaluate(async () => {
      const workbench = window.fieldsheetWorkbench;
      if (!workbench) throw new Error("no workbench");
      const sent = workbench.stats().messages;
      const rows = Array.from({ length: 1000 }, (_row, index) => [`=TEST.RATE("scope ${index}")`]);
      workbench.fill("Funnel!H1", rows);
      await workbench.whenIdle();
      const { messages } = workbench.stats();
      return { messages: messages - sent, last: workbench.read("Funnel!H1000").value };
    });
    const batches = await pane.evaluate(() => window.batches ?? 0);
    expect(done).toEqual({ messages: 1, last: 0.9 });
    expect(batches - before).toBe(1);
  });

  test("a forced calculation calls the functions of that sheet again, an ordinary one calls none", async () => {
    await page.evaluate(async () => {
      window.fieldsheetWorkbench?.write("Trend!H1", "=TEST.RATE(1)");
      window.fieldsheetWorkbench?.write("Funnel!H1", "=TEST.RATE(2)");
      await window.fieldsheetWorkbench?.whenIdle();
    });
    const callsAfter = async (work: (excel: Excel.RequestContext) => void) => {
      await pane.evaluate(`Reflect.get(window, "calls").length = 0`);
      await pane.evaluate(`Excel.run(async (excel) => { (${String(work)})(excel); await excel.sync(); })`);
      await page.evaluate(() => window.fieldsheetWorkbench?.whenIdle());
      return pane.evaluate(() => (window.calls ?? []).map(([scope]) => scope));
    };
    expect(await callsAfter((excel) => excel.application.calculate("Recalculate"))).toEqual([]);
    const trend = await callsAfter((excel) => excel.workbook.worksheets.getItem("Trend").calculate(true));
    expect(trend).toContain(1);
    expect(trend).not.toContain(2);
    const all = await callsAfter((excel) => excel.application.calculate("Full"));
    expect(all).toEqual(expect.arrayContaining([1, 2]));
  });

  test("a thousand uses of Excel.run leave no object held", async () => {
    await pane.evaluate(async () => {
      for (let turn = 0; turn < 20; turn += 1) {
        await Excel.run(async (excel) => {
          const sheet = excel.workbook.worksheets.getActiveWorksheet();
          for (let row = 0; row < 50; row += 1) sheet.getCell(row, 0).load("values");
          await excel.sync();
        });
      }
    });
    expect(await page.evaluate(() => window.fieldsheetWorkbench?.stats().heldReferences)).toBe(0);
  });

  test("no request has left the machine in all this", () => {
    expect(foreign).toEqual([]);
  });
});
