import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { callWorker } from "../../../scripts/local/call-worker.ts";
import { issuerKeyAt } from "../../../scripts/local/issuer-key.ts";
import { LOCAL } from "../../../scripts/local/paths.ts";
import { signLocalToken } from "../../../scripts/local/sign-token.ts";
import { ServerDraftList } from "../../../shared/contract/drafts.ts";
import { RecordHistory, RecordList } from "../../../shared/contract/records.ts";
import type { Dice } from "../../reliability/support/random.ts";
import { createLedger, type Evidence, type Ledger } from "../../reliability/support/ledger.ts";

const TITLE = /^Daily work log/;
const TAG = "Today's work and result";
const FIELDS = [TAG, "Tomorrow"] as const;
const API = "**/api/v1/**";

/** A person at the real pane of a browser of their own, with a ledger of what they type. */
export type PanePerson = {
  readonly ledger: Ledger;
  /** Takes one step that the dice choose; says which. */
  readonly step: (dice: Dice) => Promise<string>;
  /** Network is back, and the pane is looked at again. */
  readonly settle: () => Promise<void>;
  readonly evidence: () => Promise<Evidence>;
  readonly close: () => Promise<void>;
};

/** Opens the pane for a person. */
export async function openPanePerson(
  browser: Browser,
  { address, person, name }: { readonly address: string; readonly person: string; readonly name: string },
): Promise<PanePerson> {
  const ledger = createLedger(name);
  const sent = new Map<string, string>();
  const context = await browser.newContext({ viewport: { width: 320, height: 760 } });
  await context.addInitScript((code) => {
    localStorage.setItem("fieldsheet.language", "en-US");
    localStorage.setItem("fieldsheet.local-person", code);
  }, person);
  context.setDefaultTimeout(12_000);
  let page = await openPage(context, address);

  const isFilling = () => page.getByLabel(TAG).isVisible();
  const said = async (): Promise<readonly string[]> =>
    Promise.all(FIELDS.map((field) => page.getByLabel(field).inputValue()));
  const type = async (field: string): Promise<void> => {
    const box = page.getByLabel(field);
    const word = ledger.newWord();
    const over = await box.inputValue();
    await box.fill(word);
    ledger.typed(word, over);
  };
  const begin = async (): Promise<void> => {
    await page.getByRole("button", { name: "Forms", exact: true }).click();
    await page.getByRole("button", { name: TITLE }).first().click();
    await page.getByRole("button", { name: "New record", exact: true }).click();
    await page.getByLabel(TAG).waitFor();
  };
  /** What has been sent under a name is not sent again with other words: the person sees that, and names it anew. */
  const press = async (): Promise<void> => {
    const [tag = ""] = await said();
    const before = JSON.stringify(await said());
    if (tag === "" || (sent.get(tag) ?? before) !== before) await type(TAG);
    const words = await said();
    sent.set(words[0] ?? "", JSON.stringify(words));
    ledger.pressed(words, null);
    ledger.named(words[0]);
  };
  const send = async (clicks: number): Promise<void> => {
    await press();
    await page.getByRole("button", { name: "Send", exact: true }).click({ clickCount: clicks });
    await page.getByRole("heading", { name: /^(?:Sent|Kept)/, level: 1 }).waitFor();
  };
  const reopen = async (): Promise<void> => {
    await restore();
    const gone = page;
    page = await openPage(context, address);
    await gone.close();
  };
  const restore = async (): Promise<void> => {
    // An answer being lost is lost to its end: its route may not be taken from under it.
    await context.unrouteAll({ behavior: "wait" });
    await context.setOffline(false);
  };
  const steps: readonly (readonly [number, string, "form" | "any", (dice: Dice) => Promise<void>])[] = [
    [40, "types", "form", (dice) => type(dice.pick(FIELDS))],
    [16, "sends", "form", () => send(1)],
    [8, "sends twice", "form", () => send(2)],
    [
      6,
      "sends, and the page is gone",
      "form",
      async () => {
        await press();
        await page.getByRole("button", { name: "Send", exact: true }).click();
        await reopen();
      },
    ],
    [
      10,
      "reloads the page",
      "any",
      async () => {
        await restore();
        await page.reload();
        await page.getByRole("navigation").waitFor();
      },
    ],
    [8, "closes the page and opens it", "any", reopen],
    [8, "loses the network", "any", () => context.setOffline(true)],
    [
      6,
      "loses what the server answers",
      "any",
      async () => {
        await context.route(API, loseAnswer);
      },
    ],
    [12, "has network", "any", restore],
  ];

  return {
    ledger,
    step: async (dice) => {
      if (!(await isFilling()) && dice.chance(70)) {
        await restore();
        await begin();
        return "begins a log";
      }
      const filling = await isFilling();
      const open = steps.filter(([, , where]) => where === "any" || filling);
      let rolled = dice.roll(open.reduce((sum, [weight]) => sum + weight, 0));
      for (const [weight, what, , act] of open) {
        rolled -= weight;
        if (rolled >= 0) continue;
        await act(dice);
        return what;
      }
      return "does nothing";
    },
    settle: async () => {
      await restore();
      await page.reload();
      await page.getByRole("navigation").waitFor();
    },
    evidence: async () => {
      const token = await signLocalToken(await issuerKeyAt(LOCAL.issuer), person, Date.now());
      const ask = (path: string) => callWorker({ address, token }, { method: "GET", path: `/api/v1${path}` });
      const { records } = RecordList.parse(await ask("/records?form=daily_log&mine=true"));
      const { drafts } = ServerDraftList.parse(await ask("/drafts"));
      return {
        records: await Promise.all(
          records.map(async ({ id }) => {
            const { revisions } = RecordHistory.parse(await ask(`/records/${id}/history`));
            return { id, revisions: revisions.toReversed() };
          }),
        ),
        kept: drafts,
        // A log takes no files.
        files: { server: new Map(), devices: new Map() },
      };
    },
    close: () => context.close(),
  };
}

async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${address}/taskpane.html`);
  await page.getByRole("navigation").waitFor();
  return page;
}

/** The server has done what it was asked, and nobody hears of it. */
async function loseAnswer(route: Route): Promise<void> {
  await route.fetch();
  await route.abort("connectionreset");
}
