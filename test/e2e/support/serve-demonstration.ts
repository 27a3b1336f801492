import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { findChromium } from "../../support/chromium.ts";
import { type DemoServer, startDemoServer } from "./demo-server.ts";

/** Where the product is served, and the browser to look at it with. */
export type Served = { readonly address: string; readonly browser: Browser };

/**
 * Serves the product on a database of its own and starts Chromium, before the tests of this file or group, and ends both
 * after them. What it gives can be read in hooks that stand below, and in tests.
 * @throws where there is no Chromium
 */
export function serveDemonstration(protocol: "http" | "https" = "http"): Served {
  let server: DemoServer | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    const found = await findChromium();
    if (!found) throw new Error("There is no Chromium to test in.");
    server = await startDemoServer(protocol);
    browser = await chromium.launch(found);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    get address() {
      return started(server).address;
    },
    get browser() {
      return started(browser);
    },
  };
}

function started<Started>(what: Started | undefined): Started {
  if (what === undefined) throw new Error("Nothing is served before the first hook has run.");
  return what;
}
