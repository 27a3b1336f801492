import type { Page } from "playwright-core";
import { expect } from "vitest";
import { callWorker } from "../../../scripts/local/call-worker.ts";
import { issuerKeyAt } from "../../../scripts/local/issuer-key.ts";
import { LOCAL } from "../../../scripts/local/paths.ts";
import { signLocalToken } from "../../../scripts/local/sign-token.ts";
import { type CellAnswer, CellsResponse } from "../../../shared/contract/cells.ts";
import { signInBeside } from "./api-beside.ts";
import { standsStill } from "./page-look.ts";

/** What a person does in the console, in English. */
export type ConsoleDriver = {
  /** Becomes somebody else; the next page that is opened is theirs. */
  readonly actAs: (person: string) => Promise<void>;
  readonly open: (address: string) => Promise<void>;
  readonly heading: (name: string) => Promise<void>;
  readonly press: (button: string) => Promise<void>;
  /** Finds something in a field with a list, by name or code, and takes it. */
  readonly pick: (field: string, typed: string, option?: RegExp) => Promise<void>;
  /** Waits for a notice; it is there for the eye and, beside it, for the screen reader. */
  readonly told: (notice: string | RegExp) => Promise<void>;
  /** Points at the newest notice, so that it stays, until it is the only one. */
  readonly holdNotice: () => Promise<void>;
  /** What a cell would answer an admin. */
  readonly cell: (fn: string, ...args: readonly string[]) => Promise<CellAnswer | undefined>;
  /** Sends a policy beside the console. */
  readonly sendPolicy: (
    person: string,
    policy: { readonly number: string; readonly premium: number; readonly day: string },
  ) => Promise<void>;
};

export function consoleDriver(page: Page, server: string): ConsoleDriver {
  return {
    actAs: async (person) => {
      await page.goto(`${server}/console`);
      await page.evaluate((code) => {
        localStorage.setItem("fieldsheet.language", "en-US");
        localStorage.setItem("fieldsheet.local-person", code);
      }, person);
      await page.reload();
      await page.getByRole("navigation").waitFor();
    },
    open: async (address) => {
      await page.goto(`${server}/console${address}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
    },
    heading: (name) => page.getByRole("heading", { name, level: 1, exact: true }).waitFor(),
    press: (button) => page.getByRole("button", { name: button, exact: true }).click(),
    pick: async (field, typed, option) => {
      await page.getByRole("combobox", { name: field }).click();
      await page.getByRole("combobox", { name: field }).fill(typed);
      await page
        .getByRole("option", { name: option ?? typed })
        .first()
        .click();
    },
    told: (notice) => page.getByText(notice).last().waitFor(),
    holdNotice: async () => {
      const notices = page.getByRole("region", { name: "Notices" }).getByRole("listitem");
      await notices.last().waitFor();
      // Its time begins when it has come: pointed at before, it would go all the same.
      await standsStill(page);
      await notices.last().hover();
      await expect.poll(() => notices.count()).toBe(1);
    },
    cell: async (fn, ...args) => {
      const token = await signLocalToken(await issuerKeyAt(LOCAL.issuer), "admin", Date.now());
      const body = { cells: [{ key: "1", fn, args }] };
      const answer = await callWorker(
        { address: server, token },
        { method: "POST", path: "/api/v1/cells", body },
      );
      return CellsResponse.parse(answer).cells[0];
    },
    sendPolicy: async (person, { number, premium, day }) => {
      const beside = await signInBeside(server, person);
      const [like] = await beside.records("policy", "");
      if (!like) throw new Error(`${person} has no policy to copy.`);
      await beside.send("policy", {
        ...like.body,
        number,
        premium,
        issued_on: day,
        ended_on: null,
        end_reason: null,
      });
    },
  };
}
