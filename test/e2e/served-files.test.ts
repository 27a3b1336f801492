import { expect, test } from "vitest";
import { addressOf } from "../../addin/console/shell/console-route.ts";
import { openLook } from "./support/page-look.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";

const PAGES = ["/taskpane.html", "/console", "/workbench"];
/** Opened by the others, to sign in with Microsoft: without that it has nothing to do, and says so. */
const DIALOG = "/sign-in.html";

const served = serveDemonstration();

test.each(PAGES)(
  "%s opens without a word in the browser's console and without a file that is not there",
  async (path) => {
    const page = await served.browser.newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => said.push(String(error)));
    page.on("response", (response) => {
      if (response.status() === 404) said.push(response.url());
    });
    await page.goto(served.address + path, { waitUntil: "networkidle" });
    expect(said).toEqual([]);
    await page.close();
  },
);

test.each([...PAGES, DIALOG])(
  "%s is asked for anew, and what it loads is kept for good, its name saying what is in it",
  async (path) => {
    const page = await fetch(served.address + path);
    expect(page.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const files = [...(await page.text()).matchAll(/"(\/assets\/[^"]+)"/g)].map(([, file = ""]) => file);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { status, headers } = await fetch(served.address + file, { method: "HEAD" });
      expect({
        status,
        kept: headers.get("cache-control"),
        sniff: headers.get("x-content-type-options"),
      }).toEqual({
        status: 200,
        kept: "public, max-age=31536000, immutable",
        sniff: "nosniff",
      });
    }
  },
);

test("a page whose part for Excel files does not arrive says so, and blames no file", async () => {
  const look = {
    path: "/console",
    person: "admin",
    language: "en-US",
    theme: "light",
    width: 1_400,
  } as const;
  const page = await openLook(served.browser, served.address, look);
  await page.goto(`${served.address}/console${addressOf("forms")}`);
  await page.getByRole("button", { name: "Import from Excel" }).click();
  await page.route("**/assets/**", (route) => route.abort());
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Choose a file…" }).click(),
  ]);
  await chooser.setFiles({ name: "form.xlsx", mimeType: "", buffer: Buffer.from("any") });
  await page.getByText(/^The part of this page that knows Excel files did not arrive\./).waitFor();
  const confirm = page.getByRole("button", { name: "Make it a draft" });
  expect(await confirm.getAttribute("aria-disabled")).toBe("true");
  await page.context().close();
});
