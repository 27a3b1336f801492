import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import type { Language } from "../../../shared/contract/language.ts";

/** How somebody looks at a page, and who that is; nobody when the person is null. */
export type PageLook = {
  readonly path: "/taskpane.html" | "/console";
  readonly person: string | null;
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly width: number;
};

/** Opens a page of the add-in directly, in a context of its own. Nothing on it moves. */
export async function openLook(browser: Browser, address: string, look: PageLook): Promise<Page> {
  const viewport = { width: look.width, height: 800 };
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  await context.addInitScript(({ person, language, theme }) => {
    localStorage.setItem("fieldsheet.language", language);
    localStorage.setItem("fieldsheet.theme", theme);
    if (person !== null) localStorage.setItem("fieldsheet.local-person", person);
  }, look);
  const page = await context.newPage();
  await page.goto(address + look.path);
  return page;
}

/** What is wrong for somebody with a screen reader or weak eyes; `within` is a frame or a part of the page. */
export async function faultsOf(page: Page, within = "html"): Promise<readonly string[]> {
  await standsStill(page);
  // Every frame here has the page's own origin: axe needs no window of its own, which would take most of the time.
  // What is right is counted, not described: that would take half of the time.
  const axe = new AxeBuilder({ page })
    .include(within)
    .setLegacyMode()
    .options({ resultTypes: ["violations"] });
  // Fluent's focus traps have an unseen stop at either end that passes the focus on at once: nobody ever stands there.
  const { violations } = await axe.exclude("i[data-tabster-dummy]").analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** Waits until nothing fades or slides any more: half way through a fade every text is too pale. */
export async function standsStill(page: Page): Promise<void> {
  for (const frame of page.frames()) await frame.evaluate(motionsEnded);
}

/** How many pixels of the page stand beyond its right edge. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The names of the controls that Tab reaches from where the focus stands, up to `last`. */
export async function tabStops(page: Page, last: string): Promise<readonly string[]> {
  const names: string[] = [];
  while (names.at(-1) !== last && names.length < 60) {
    await page.keyboard.press("Tab");
    names.push(await page.evaluate(nameOfFocused));
  }
  return names;
}

/** Runs in the page. Animations of style sheets turn until an answer comes, or count a notice's time: they are not waited for. */
async function motionsEnded(): Promise<void> {
  const moving = document.getAnimations().filter((motion) => !(motion instanceof CSSAnimation));
  await Promise.allSettled(moving.map((motion) => motion.finished));
}

/** Runs in the page. */
function nameOfFocused(): string {
  const focused = document.activeElement;
  const isControl =
    focused instanceof HTMLInputElement ||
    focused instanceof HTMLTextAreaElement ||
    focused instanceof HTMLButtonElement;
  const label = isControl ? focused.labels?.[0]?.firstChild?.textContent : undefined;
  return (label ?? focused?.getAttribute("aria-label") ?? focused?.textContent ?? "").trim();
}
