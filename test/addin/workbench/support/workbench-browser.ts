import { chromium, type Browser } from "playwright-core";
import { findChromium } from "../../../support/chromium.ts";
import { serveWorkbench, type WorkbenchSite } from "./workbench-site.ts";

/** The served workbench and a browser to open it in. */
export interface WorkbenchBrowser {
  readonly site: WorkbenchSite;
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function launchWorkbench(): Promise<WorkbenchBrowser> {
  const found = await findChromium();
  if (!found) throw new Error("There is no Chromium to test in.");
  const [site, browser] = await Promise.all([serveWorkbench(), chromium.launch(found)]);
  return {
    site,
    browser,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
