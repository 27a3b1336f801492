import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { signInBeside } from "./support/api-beside.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { paneDriver } from "./support/pane-driver.ts";

/** Stands in group D1-A1, which P001 leads. */
const REP = "P002";
const LEAD = "P001";
const SUGGESTION = /^Suggestion/;
const FILES = "**/api/v1/attachments**";
/** One red point. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC",
  "base64",
);

const served = serveDemonstration();

const contextOf = () =>
  served.browser.newContext({ viewport: { width: 320, height: 900 }, reducedMotion: "reduce" });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).first().click();

const words = (page: Page) => page.getByRole("textbox", { name: /^Suggestion/ });

const reply = (page: Page) => page.getByLabel("Reply", { exact: true });
const remark = (page: Page) => page.getByRole("textbox", { name: /remark, or reason/ });

/** The pane of somebody on a page of its own, in a browser that was there before. */
async function paneOf(person: string, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript((code) => {
    localStorage.setItem("fieldsheet.language", "en-US");
    localStorage.setItem("fieldsheet.local-person", code);
  }, person);
  await page.goto(`${served.address}/taskpane.html`);
  await page.getByRole("heading", { name: "Today", level: 1 }).waitFor();
  return page;
}

describe("what is typed or chosen", () => {
  test("a picture that is chosen without a network is there in the next pane, and goes out with its record", async () => {
    const context = await contextOf();
    const first = await paneOf(REP, context);
    await paneDriver(first).openForm(SUGGESTION);
    await press(first, "New record");
    await words(first).waitFor();
    await context.setOffline(true);
    await words(first).fill("Paint the stand red");
    await first
      .locator("input[type=file]")
      .setInputFiles({ name: "stand.png", mimeType: "image/png", buffer: PICTURE });
    await first.getByText("On this device").waitFor();
    await first.close();

    // The page has to come from somewhere; files still find no way.
    await context.setOffline(false);
    await context.route(FILES, (route) => route.abort("internetdisconnected"));
    const again = await paneOf(REP, context);
    await paneDriver(again).openForm(SUGGESTION);
    await press(again, /Paint the stand red|Go on|New record/);
    await again.getByText("On this device").waitFor();
    await press(again, "stand.png");
    const shown = again.getByRole("img", { name: "stand.png" });
    await expect
      .poll(() => shown.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth))
      .toBe(1);
    await press(again, "Close");
    await context.setOffline(true);
    await press(again, "Send");
    await again.getByRole("heading", { name: "Kept: no network", level: 1 }).waitFor();
    await again.getByRole("button", { name: "stand.png", exact: true }).waitFor();
    await context.unroute(FILES);
    await context.setOffline(false);
    const beside = await signInBeside(served.address, REP);
    const sent = async () =>
      (await beside.records("suggestion", "")).filter(
        ({ body }) => body["suggestion"] === "Paint the stand red",
      );
    await expect.poll(async () => (await sent()).length, { timeout: 30_000 }).toBe(1);
    await context.close();
    const [record] = await sent();
    const papers = record?.body["papers"];
    if (!Array.isArray(papers) || typeof papers[0] !== "string") throw new Error("No file came along.");
    expect(papers).toHaveLength(1);
    expect(await beside.download(papers[0])).toEqual(PICTURE);
  });

  test("what an approver types while deciding survives the pane, is nobody else's, and ends with the decision", async () => {
    const beside = await signInBeside(served.address, REP);
    const { number } = await beside.send("suggestion", {
      owner: REP,
      suggested_on: "2026-10-12",
      subject: "Fewer forms",
      suggestion: "Ask less",
    });
    const context = await contextOf();
    const open = async (person: string): Promise<Page> => {
      const page = await paneOf(person, context);
      await paneDriver(page).openRecord(SUGGESTION, new RegExp(number));
      await page.getByRole("heading", { name: "Suggestion", level: 1 }).waitFor();
      return page;
    };
    const first = await open(LEAD);
    await reply(first).fill("We ask for less from May on.");
    await remark(first).fill("Not before the fair");
    await first.close();

    const other = await open(REP);
    expect(await remark(other).count()).toBe(0);
    expect(await other.getByText("We ask for less").count()).toBe(0);
    await other.close();

    const again = await open(LEAD);
    await expect.poll(() => reply(again).inputValue()).toBe("We ask for less from May on.");
    expect(await remark(again).inputValue()).toBe("Not before the fair");
    await press(again, "Return");
    await again.getByText("Returned", { exact: false }).first().waitFor();
    const left = () =>
      again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("fieldsheet.words.")));
    await expect.poll(left).toEqual([]);
    await context.close();
  });

  test("drafts of an older pane are there after its database has been made larger", async () => {
    const context = await contextOf();
    const page = await context.newPage();
    await page.route("**/before", (route) => route.fulfill({ contentType: "text/html", body: "" }));
    await page.goto(`${served.address}/before`);
    await page.evaluate(async (person) => {
      const opening = indexedDB.open("fieldsheet", 2);
      opening.addEventListener("upgradeneeded", () => {
        const shapes: [string, string][] = [
          ["drafts", "key"],
          ["mirrors", "key"],
          ["outbox", "id"],
        ];
        for (const [name, keyPath] of shapes)
          opening.result.createObjectStore(name, { keyPath }).createIndex("person", "person");
      });
      await new Promise((resolve) => opening.addEventListener("success", resolve));
      const transaction = opening.result.transaction("drafts", "readwrite");
      transaction.objectStore("drafts").put({
        key: `${person}|suggestion|new|5f0c`,
        person,
        form: "suggestion",
        record: null,
        formVersion: 1,
        base: null,
        body: { owner: person, suggestion: "From an older pane" },
        refusal: null,
        savedAt: Date.now(),
        writer: "older",
      });
      await new Promise((resolve) => transaction.addEventListener("complete", resolve));
      opening.result.close();
    }, REP);
    await page.close();
    const pane = await paneOf(REP, context);
    await paneDriver(pane).openForm(SUGGESTION);
    await press(pane, /From an older pane|Go on|New record/);
    await expect.poll(() => words(pane).inputValue()).toBe("From an older pane");
    await pane
      .locator("input[type=file]")
      .setInputFiles({ name: "old.png", mimeType: "image/png", buffer: PICTURE });
    await pane.getByRole("button", { name: "old.png", exact: true }).waitFor();
    await context.close();
  });
});
