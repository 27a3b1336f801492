import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { REPOSITORY } from "../support/source-files.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { openLook } from "./support/page-look.ts";

const REP = "P002";
const WORDS = "Visited Huadong Machinery; trial agreed for Friday.";
/** What docs/forms.md says a daily log takes. */
const SAID = /A daily log takes (\d+) clicks and (\d+) key presses beside its words/;

const served = serveDemonstration();

test("a daily log takes the clicks and key presses that the documents say", async () => {
  const page = await openLook(served.browser, served.address, {
    language: "en-US",
    theme: "light",
    person: REP,
    width: 320,
    path: "/taskpane.html",
  });
  const counted = await count(page);
  await page
    .getByRole("button", { name: /^Daily work log/ })
    .first()
    .click();
  await page.getByLabel("Today's work and result").click();
  await page.keyboard.type(WORDS);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("heading", { name: "Sent", level: 1 }).waitFor();
  const { clicks, keys } = await counted();
  const said = SAID.exec(readFileSync(join(REPOSITORY, "docs/forms.md"), "utf8"));
  expect([clicks, keys - WORDS.length]).toEqual([Number(said?.[1]), Number(said?.[2])]);
});

/** Counts what a hand does to the page from now on. */
async function count(page: Page): Promise<() => Promise<{ clicks: number; keys: number }>> {
  await page.evaluate(() => {
    for (const [event, name] of [
      ["pointerdown", "clicks"],
      ["keydown", "keys"],
    ] as const) {
      document.documentElement.dataset[name] = "0";
      addEventListener(
        event,
        ({ isTrusted }) => {
          const { dataset } = document.documentElement;
          if (isTrusted) dataset[name] = String(Number(dataset[name]) + 1);
        },
        { capture: true },
      );
    }
  });
  return () =>
    page.evaluate(() => {
      const { clicks, keys } = document.documentElement.dataset;
      return { clicks: Number(clicks), keys: Number(keys) };
    });
}
