import type { Frame, Page } from "playwright-core";
import type { WorkbenchHandle } from "../../../../addin/workbench/workbench-handle.ts";

declare global {
  interface Window {
    fieldsheetWorkbench?: WorkbenchHandle;
    /** Left by the test pane: its function calls, the batches they were answered in, and events it heard. */
    calls?: unknown[][];
    batches?: number;
    heard?: string[];
  }
}

/** The frame of the add-in, when its page has met its host and the workbook is at rest. */
export async function ready(of: Page): Promise<Frame> {
  const element = await of.waitForSelector("iframe.addin-frame");
  const frame = await element.contentFrame();
  if (!frame) throw new Error("The add-in's frame has no page.");
  await frame.waitForFunction(() => "hostInfo" in window);
  await of.evaluate(() => window.fieldsheetWorkbench?.whenIdle());
  return frame;
}
