import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { addressOf, CONSOLE_PAGES } from "../../addin/console/shell/console-route.ts";
import { CONSOLE_TEXTS_EN_US } from "../../addin/console/texts.en-US.ts";
import { CONSOLE_TEXTS_ZH_CN } from "../../addin/console/texts.zh-CN.ts";
import { BUILD_EN_US } from "../../addin/i18n/build.en-US.ts";
import { BUILD_ZH_CN } from "../../addin/i18n/build.zh-CN.ts";
import { PANE_EN_US } from "../../addin/i18n/pane.en-US.ts";
import { PANE_ZH_CN } from "../../addin/i18n/pane.zh-CN.ts";
import { TODAY_EN_US } from "../../addin/i18n/today.en-US.ts";
import { TODAY_ZH_CN } from "../../addin/i18n/today.zh-CN.ts";
import { addMonths, dayFromIso, isoFromDay } from "../../shared/calendar/day.ts";
import type { Language } from "../../shared/contract/language.ts";
import { policyForm } from "../../shared/handbook/activity/policy.form.ts";
import { opportunityForm } from "../../shared/handbook/funnel/opportunity.form.ts";
import { powerSupporterLetterForm } from "../../shared/handbook/funnel/power-supporter-letter.form.ts";
import { supporterLetterForm } from "../../shared/handbook/funnel/supporter-letter.form.ts";
import type { Form } from "../../shared/rulebook/form-definition.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { faultsOf, openLook, overflowOf, type PageLook, tabStops } from "./support/page-look.ts";
import { openWorkbench } from "./support/workbench-driver.ts";

const REP = "P002";
const TODAY = dayFromIso(new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" })) ?? 0;
const LAST_MONTH = isoFromDay(addMonths(TODAY, -1)).slice(0, 7);
const FORMS: readonly Form[] = [policyForm, opportunityForm, supporterLetterForm, powerSupporterLetterForm];
const BUILD_WORDS = { "en-US": BUILD_EN_US, "zh-CN": BUILD_ZH_CN };
const WORDS = {
  "en-US": { ...PANE_EN_US, ...TODAY_EN_US },
  "zh-CN": { ...PANE_ZH_CN, ...TODAY_ZH_CN },
};
const CONSOLE_WORDS = { "en-US": CONSOLE_TEXTS_EN_US, "zh-CN": CONSOLE_TEXTS_ZH_CN };
/** The console's pages, and what can be opened on them. */
const CONSOLE_PLACES = [
  ...CONSOLE_PAGES.map((page) => addressOf(page)),
  addressOf("rules", "kpi", "activity_rate", 1),
  `${addressOf("rules", "kpi", "activity_rate", 1)}?tab=vectors`,
  `${addressOf("rules", "calendar", "working_month", 1)}?tab=text`,
  addressOf("rules", "parameter", "stalled_days", 1),
  addressOf("rules", "new"),
  addressOf("organisation", "unit", "D1"),
  addressOf("organisation", "person", REP),
  addressOf("organisation", "sign-ins"),
  addressOf("periods", "D1", LAST_MONTH),
];
/** Controls within a control, which Tab reaches too: a list's arrow and its cross. */
const PARTS = new Set(["Open", "Clear selection"]);
/** A theme changes colours alone and a language words alone: here are both of each. */
const LOOKS = [
  { language: "zh-CN", theme: "light" },
  { language: "en-US", theme: "dark" },
] as const;

const served = serveDemonstration();

describe("the pane is for everybody", () => {
  test.each([
    // Every pair of language, theme and width stands in one of them.
    { language: "zh-CN", theme: "light", width: 320 } as const,
    { language: "en-US", theme: "dark", width: 320 } as const,
    { language: "zh-CN", theme: "dark", width: 450 } as const,
    { language: "en-US", theme: "light", width: 450 } as const,
    { language: "zh-CN", theme: "dark", width: 1_400 } as const,
    { language: "en-US", theme: "light", width: 1_400 } as const,
  ])(
    "axe finds nothing on any screen, and nothing scrolls sideways: $language $theme $width px",
    async (look) => {
      const faults: Record<string, unknown> = {};
      const check = async (screen: string, page: Page) => {
        faults[screen] = { axe: await faultsOf(page), beyond: await overflowOf(page) };
      };
      const page = await openPane({ ...look, person: REP });
      await check("today", page);
      await goTo(page, look.language, "forms");
      await page.getByRole("button", { name: policyForm.title[look.language] }).first().waitFor();
      await check("list", page);
      for (const form of FORMS) {
        await beginForm(page, look.language, form);
        await check(form.code, page);
      }
      for (const place of ["explain", "build", "sheet"] as const) {
        await goTo(page, look.language, place);
        await check(place, page);
      }
      await page.context().close();
      const nobody = await openPane({ ...look, person: null });
      await check("signed out", nobody);
      await nobody.context().close();
      const nothing = { axe: [], beyond: 0 };
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((screen) => [screen, nothing])));
    },
  );

  test.each(LOOKS)(
    "axe finds nothing on a form with problems and on an open list: $language $theme",
    async (look) => {
      const page = await openPane({ ...look, person: REP, width: 320 });
      const words = WORDS[look.language];
      await beginForm(page, look.language, policyForm);
      await page.getByRole("button", { name: words["pane.record.send"], exact: true }).click();
      await page.locator("[aria-invalid=true]").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      const choice = policyForm.fields.find(({ key }) => key === "pay_mode");
      await page.getByRole("combobox", { name: choice?.label[look.language] ?? "" }).click();
      await page.getByRole("option").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await page.context().close();
    },
  );

  test.each(LOOKS)(
    "axe finds nothing while a formula is built, on its lists, options and preview: $language $theme",
    async (look) => {
      const page = await openPane({ ...look, person: REP, width: 320 });
      const words = BUILD_WORDS[look.language];
      await goTo(page, look.language, "build");
      await page.getByRole("combobox", { name: words["build.what"] }).click();
      await page.getByRole("option").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("option").first().click();
      const period = page.getByRole("combobox", { name: words["build.parameter.period"] });
      await period.click();
      await page.getByRole("option").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: words["build.last-months"] }).click();
      await page.getByRole("button", { name: words["build.options"] }).click();
      await page.getByRole("table").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await page.context().close();
    },
  );

  test.each(["light", "dark"] as const)(
    "axe finds nothing on what a freeze and a repair would do, nor on what they did: %s",
    async (theme) => {
      const context = await served.browser.newContext({
        viewport: { width: 1_400, height: 900 },
        reducedMotion: "reduce",
      });
      await context.addInitScript((chosen) => localStorage.setItem("fieldsheet.theme", chosen), theme);
      const workbench = await openWorkbench(context, served.address);
      const press = (name: RegExp) => workbench.pane.getByRole("button", { name }).first().click();
      await workbench.write("L1", "=_xldudf_KPI_HEADCOUNT(A6)");
      await workbench.select("B6:C7");
      await press(/^Sheet$/);
      await press(/^Check this workbook/);
      await press(/^Freeze the selection/);
      await workbench.pane.getByRole("button", { name: "Freeze 4 cells" }).waitFor();
      await workbench.pane.getByRole("button", { name: "Repair 1 cell" }).waitFor();
      expect(await faultsOf(workbench.page, "iframe.addin-frame")).toEqual([]);
      await press(/^Freeze 4 cells/);
      await workbench.pane.getByText(/^Frozen: 4 cells of /).waitFor();
      await press(/^Repair 1 cell/);
      await workbench.pane.getByText(/^Repaired: 1 cell /).waitFor();
      expect(await faultsOf(workbench.page, "iframe.addin-frame")).toEqual([]);
      await context.close();
    },
  );

  test.each(["light", "dark"] as const)(
    "axe finds nothing on the explanation of a rate and of a grade: %s",
    async (theme) => {
      const context = await served.browser.newContext({
        viewport: { width: 1_400, height: 900 },
        reducedMotion: "reduce",
      });
      await context.addInitScript((chosen) => localStorage.setItem("fieldsheet.theme", chosen), theme);
      const workbench = await openWorkbench(context, served.address);
      await workbench.pane.getByRole("button", { name: "Explain", exact: true }).click();
      for (const [formula, shown] of [
        [`=KPI.ACTIVITYRATE("D1","${LAST_MONTH}")`, "Units below: 2"],
        [`=KPI.ACTIVITYRATE("D1-A1","${LAST_MONTH}")`, "÷ Denominator"],
        ['=FUNNEL.GRADE("OPP-2")', "What the grade asks for"],
      ] as const) {
        await workbench.write("L1", formula);
        await workbench.select("A1");
        await workbench.select("L1");
        await workbench.pane.getByText(shown).waitFor();
        expect(await faultsOf(workbench.page, "iframe.addin-frame")).toEqual([]);
      }
      await context.close();
    },
  );

  test.each(FORMS.map((form) => ({ code: form.code, form })))(
    "Tab reaches every control of $code in order",
    async ({ form }) => {
      const page = await openPane({ language: "en-US", theme: "light", person: REP, width: 450 });
      await beginForm(page, "en-US", form);
      const fields = form.fields.filter(({ by }) => by !== "superior").map(({ label }) => label["en-US"]);
      const stops = (await tabStops(page, "Send")).filter((name) => !PARTS.has(name));
      expect([...new Set(stops)]).toEqual([...fields, "Send"]);
      await page.context().close();
    },
  );
});

describe("the console is for everybody", () => {
  test.each([
    ...LOOKS.map((look) => ({ ...look, width: 1_100 })),
    { language: "zh-CN", theme: "dark", width: 320 } as const,
  ])(
    "axe finds nothing on any page, and nothing scrolls sideways: $language $theme $width px",
    async (look) => {
      const page = await openLook(served.browser, served.address, {
        ...look,
        path: "/console",
        person: "admin",
      });
      const faults: Record<string, unknown> = {};
      for (const place of CONSOLE_PLACES) {
        await page.goto(`${served.address}/console${place}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await expect.poll(() => page.locator("main .fui-Spinner").count()).toBe(0);
        faults[place] = { axe: await faultsOf(page), beyond: await overflowOf(page) };
      }
      await page.context().close();
      const nothing = { axe: [], beyond: 0 };
      expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((place) => [place, nothing])));
    },
  );

  test.each(LOOKS)("axe finds nothing on its editor and its dialogs: $language $theme", async (look) => {
    const page = await openLook(served.browser, served.address, {
      ...look,
      path: "/console",
      person: "admin",
      width: 1_400,
    });
    const words = CONSOLE_WORDS[look.language];
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    await page.goto(`${served.address}/console${addressOf("rules", "kpi", "recruit_rate", 1)}`);
    const begin = page.getByRole("button", {
      name: new RegExp(`^(?:${words["rules.new-version"]}|${words["rules.open-draft"]})$`),
    });
    await begin.click();
    await page.getByLabel(words["rule-key.numerator"]).fill("nothing_such +");
    await page.locator("textarea[aria-invalid=true]").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("tab", { name: words["rules.tab.vectors"] }).click();
    await page.getByRole("table", { name: words["rules.tab.vectors"] }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(`${words["rules.act.discard"]}…`);
    await page.getByRole("dialog").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(words["console.cancel"]);
    await page.goto(`${served.address}/console${addressOf("organisation", "person", REP)}`);
    await press(`${words["organisation.transfer"]}…`);
    await page.getByRole("combobox", { name: words["organisation.transfer.to"] }).click();
    await page.getByRole("option").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});

async function openPane(look: Omit<PageLook, "path">): Promise<Page> {
  const page = await openLook(served.browser, served.address, { ...look, path: "/taskpane.html" });
  const words = WORDS[look.language];
  const heading = words[look.person === null ? "pane.welcome.title" : "pane.nav.today"];
  await page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  if (look.person === null) await page.getByRole("combobox").waitFor();
  return page;
}

async function goTo(
  page: Page,
  language: Language,
  place: "forms" | "explain" | "build" | "sheet",
): Promise<void> {
  const name = WORDS[language][`pane.nav.${place}`];
  await page.getByRole("navigation").getByRole("button", { name }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

async function beginForm(page: Page, language: Language, form: Form): Promise<void> {
  await goTo(page, language, "forms");
  const title = form.title[language];
  await page
    .getByRole("button", { name: new RegExp(`^${title}`) })
    .first()
    .click();
  await page.getByRole("button", { name: WORDS[language]["pane.form.new"], exact: true }).first().click();
  await page.getByRole("button", { name: WORDS[language]["pane.record.send"], exact: true }).waitFor();
}
