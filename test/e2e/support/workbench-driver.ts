import type { BrowserContext, FrameLocator, Page } from "playwright-core";
import type { CellReading } from "../../../addin/workbench/workbench-handle.ts";

/** Somebody at the workbench: the workbook on the left, the production pane on the right. */
export type WorkbenchDriver = {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Signs in as somebody and waits until the workbook has calculated. */
  readonly actAs: (person: string) => Promise<void>;
  /** Waits until nothing calculates. */
  readonly idle: () => Promise<void>;
  readonly read: (address: string) => Promise<CellReading>;
  readonly write: (address: string, content: string) => Promise<CellReading>;
  readonly select: (address: string) => Promise<void>;
};

/** Opens the workbench and waits until its board has calculated. */
export async function openWorkbench(
  context: BrowserContext,
  address: string,
  language: "zh-CN" | "en-US" = "en-US",
): Promise<WorkbenchDriver> {
  const page = await context.newPage();
  await page.addInitScript((chosen) => {
    if (localStorage.getItem("fieldsheet.language") === null)
      localStorage.setItem("fieldsheet.language", chosen);
  }, language);
  await page.goto(`${address}/workbench`);
  const pane = page.frameLocator("iframe.addin-frame");

  const idle = async (): Promise<void> => {
    await page.waitForFunction(() => window.fieldsheetWorkbench !== undefined);
    await page.evaluate(() => window.fieldsheetWorkbench?.whenIdle());
  };
  const read = (cell: string): Promise<CellReading> =>
    page.evaluate((at) => {
      if (!window.fieldsheetWorkbench) throw new Error("The workbench is not open.");
      return window.fieldsheetWorkbench.read(at);
    }, cell);
  const driver: WorkbenchDriver = {
    page,
    pane,
    idle,
    read,
    actAs: async (person) => {
      await page.locator("select[name=person], select.person").first().selectOption(person);
      await idle();
    },
    write: async (cell, content) => {
      await page.evaluate(([at, what]) => window.fieldsheetWorkbench?.write(at, what), [
        cell,
        content,
      ] as const);
      await idle();
      return read(cell);
    },
    select: async (cell) => {
      await page.evaluate((at) => window.fieldsheetWorkbench?.select(at), cell);
    },
  };
  await idle();
  return driver;
}
