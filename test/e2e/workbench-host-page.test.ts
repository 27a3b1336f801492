import type { BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ready } from "../addin/workbench/support/add-in-frame.ts";
import { launchWorkbench, type WorkbenchBrowser } from "../addin/workbench/support/workbench-browser.ts";

let served: WorkbenchBrowser;

beforeAll(async () => {
  served = await launchWorkbench();
});

afterAll(() => served.close());

describe.each(["http", "https"] as const)("The workbench's page over %s", (protocol) => {
  let context: BrowserContext;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    context = await served.browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US" });
    page = await context.newPage();
    await page.goto(served.site[protocol]);
    pane = await ready(page);
  });

  afterAll(() => context.close());

  test("document settings and edits survive a reload, and a reset brings the demonstration back", async () => {
    await pane.evaluate(
      () =>
        new Promise((resolve) => {
          Office.context.document.settings.set("draft", { text: "kept" });
          Office.context.document.settings.saveAsync(resolve);
        }),
    );
    await page.evaluate(() => window.fieldsheetWorkbench?.write("Trend!Z1", "mine"));
    await page.evaluate(() => window.fieldsheetWorkbench?.whenIdle());
    await page.reload();
    pane = await ready(page);
    expect(await pane.evaluate(() => Office.context.document.settings.get("draft") as unknown)).toEqual({
      text: "kept",
    });
    expect(await page.evaluate(() => window.fieldsheetWorkbench?.read("Trend!Z1").value)).toBe("mine");
    await page.getByRole("button", { name: "Reset workbook" }).click();
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("dialog").getByRole("button", { name: "Reset" }).click(),
    ]);
    pane = await ready(page);
    expect(await page.evaluate(() => window.fieldsheetWorkbench?.read("Trend!Z1").value)).toBe("");
  });

  test("another person's sign-in gives the pane a new page and calls the functions again", async () => {
    await page.evaluate(async () => {
      window.fieldsheetWorkbench?.write("Trend!H1", "=TEST.RATE(1)");
      await window.fieldsheetWorkbench?.whenIdle();
    });
    const before = await page.evaluate(() => window.fieldsheetWorkbench?.stats().calls ?? 0);
    await page.getByLabel("Signed in as").selectOption("P002");
    pane = await ready(page);
    const after = await page.evaluate(() => ({
      person: localStorage.getItem("fieldsheet.local-person"),
      value: window.fieldsheetWorkbench?.read("Trend!H1").value,
      calls: window.fieldsheetWorkbench?.stats().calls ?? 0,
    }));
    expect(after).toEqual({ person: "P002", value: 0.1, calls: before + 1 });
  });

  test("a sign-in inside the pane shows in the header, and calls the functions again", async () => {
    const before = await page.evaluate(() => window.fieldsheetWorkbench?.stats().calls ?? 0);
    await pane.evaluate(() => localStorage.setItem("fieldsheet.local-person", "P001"));
    await expect.poll(() => page.getByLabel("Signed in as").inputValue(), { timeout: 10_000 }).toBe("P001");
    await page.evaluate(() => window.fieldsheetWorkbench?.whenIdle());
    expect(await page.evaluate(() => window.fieldsheetWorkbench?.stats().calls)).toBe(before + 1);
  });
});
