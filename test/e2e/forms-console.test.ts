import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { addressOf } from "../../addin/console/shell/console-route.ts";
import { CONSOLE_TEXTS_EN_US } from "../../addin/console/texts.en-US.ts";
import { CONSOLE_TEXTS_ZH_CN } from "../../addin/console/texts.zh-CN.ts";
import { type ConsoleDriver, consoleDriver } from "./support/console-driver.ts";
import { openFormFile } from "./support/form-file.ts";
import { faultsOf, openLook, overflowOf } from "./support/page-look.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";

const CODE = "shop_check";
const LOOK = { path: "/console", person: "admin", language: "en-US", theme: "light", width: 1400 } as const;
const WORDS = { "en-US": CONSOLE_TEXTS_EN_US, "zh-CN": CONSOLE_TEXTS_ZH_CN };
/** Everything of a form that can be looked at. */
const PLACES = [
  addressOf("forms"),
  addressOf("forms", "new"),
  addressOf("forms", "expense_request", 1),
  `${addressOf("forms", "expense_request", 1)}?tab=approval`,
  `${addressOf("forms", "customer", 1)}?tab=checks`,
  `${addressOf("forms", "daily_log", 1)}?tab=cadence`,
  `${addressOf("forms", "visit_plan", 1)}?tab=vectors`,
  `${addressOf("forms", "visit_plan", 1)}?tab=text`,
  `${addressOf("forms", CODE, 1)}?tab=compare`,
  ...["fields", "checks", "approval", "cadence", "vectors", "simulation"].map(
    (tab) => `${addressOf("forms", CODE, 2)}?tab=${tab}`,
  ),
];

describe("forms in the console", () => {
  const served = serveDemonstration();
  let context: BrowserContext;
  let page: Page;
  let driver: ConsoleDriver;

  beforeAll(async () => {
    context = await served.browser.newContext({
      viewport: { width: 1400, height: 900 },
      acceptDownloads: true,
      reducedMotion: "reduce",
    });
    page = await context.newPage();
    driver = consoleDriver(page, served.address);
    await driver.actAs("admin");
  });

  /** The pane as it is drawn beside the editor. */
  const preview = () => page.getByRole("region", { name: "Shop check", exact: true });
  const title = (language: string) => page.getByLabel(`Label · ${language}`);

  const addQuestion = async (type: string, english: string, chinese: string, key: string) => {
    await page.getByRole("button", { name: "Add a question" }).click();
    await page.getByRole("menuitem", { name: type, exact: true }).click();
    await title("English").fill(english);
    await title("简体中文").fill(chinese);
    await page.getByLabel("Name in formulas").fill(key);
  };

  test("an admin writes a form, tries it in the pane beside it, and publishes it", async () => {
    await driver.open(addressOf("forms"));
    await driver.press("New form");
    await driver.heading("New form");
    await page.getByLabel("Title · English").fill("Shop check");
    await page.getByLabel("Title · 简体中文").fill("门店检查");
    await page.getByLabel("Code", { exact: true }).fill(CODE);
    await driver.press("Begin the draft");
    await driver.heading("Shop check");

    await addQuestion("Yes or no", "Is it open?", "营业吗？", "is_open");
    await page.getByLabel("Has to be filled in", { exact: true }).check();
    await addQuestion("Number", "People at work", "在岗人数", "people");
    await page.getByLabel("Asked only when").fill("is_open == true");
    await page.getByText("Nothing keeps it from being published.").waitFor();

    // What is not yet asked for is not there; what is asked for comes.
    await preview().getByText("Is it open?").waitFor();
    await preview().getByLabel("People at work").waitFor({ state: "detached" });
    await preview().getByRole("radio", { name: "Yes" }).check();
    await preview().getByLabel("People at work").fill("3");
    await preview().getByRole("button", { name: "Look for problems" }).click();
    await preview().getByText("1 problem").waitFor();
    await preview().getByText("Fill in “Subject”.").waitFor();
    await preview().getByLabel("Subject").fill("Central street");
    await preview().getByText("It could be sent.").waitFor();

    // The keyboard moves a question, and the focus goes with it.
    const people = page.getByRole("button", { name: /People at work Number/ });
    await people.focus();
    await page.keyboard.press("Alt+ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("4. People at work");
    await page.getByRole("complementary").getByText("To put right: 1").waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByText("Nothing keeps it from being published.").waitFor();

    await page.getByRole("tab", { name: "Checks", exact: true }).click();
    await driver.press("Add a check");
    await page.getByLabel("Condition").fill("blank(people) || people > 0");
    await page.getByLabel("Message · English").fill("Somebody has to be at work.");
    await page.getByLabel("Message · 简体中文").fill("至少要有一人在岗。");
    await page.getByLabel("Shown at").selectOption("people");
    await page.getByLabel("Code", { exact: true }).fill("somebody_works");
    await preview().getByLabel("People at work").fill("0");
    await preview().getByText("Somebody has to be at work.").waitFor();

    await page.getByRole("tab", { name: "Approval", exact: true }).click();
    await driver.press("Have it approved");
    await page.getByLabel("Only when").fill("people > 5");
    await page.getByText("Nothing keeps it from being published.").waitFor();

    await driver.press("Check");
    await driver.told("Checked: nothing is wrong.");
    await page.getByText("All saved").waitFor();
    await driver.press("Publish…");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Reason").fill("The shops asked for it");
    await dialog.getByRole("button", { name: "Publish", exact: true }).click();
    await driver.told("Published.");

    await driver.open(`${addressOf("forms")}?q=${CODE}`);
    await page
      .getByRole("row", { name: /Shop check/ })
      .getByText("Published", { exact: true })
      .waitFor();
  });

  test("a rep has it in the pane at once", async () => {
    const look = await openLook(served.browser, served.address, {
      path: "/taskpane.html",
      person: "P002",
      language: "en-US",
      theme: "light",
      width: 320,
    });
    await look.getByRole("navigation").getByText("Forms", { exact: true }).click();
    await look.getByText("Shop check", { exact: true }).first().waitFor();
    expect(await overflowOf(look)).toBe(0);
    await look.context().close();
  });

  test("it goes out as an Excel file, and comes back changed as a draft", async () => {
    await driver.open(addressOf("forms", CODE, 1));
    const [download] = await Promise.all([page.waitForEvent("download"), driver.press("Export to Excel")]);
    expect(download.suggestedFilename()).toBe("shop_check-v1.xlsx");
    await page.getByRole("dialog").getByText("XLSForm has no approval.", { exact: false }).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();

    const exported = await openFormFile(await download.path());
    expect(exported.sheets.slice(0, 3)).toEqual(["survey", "choices", "settings"]);
    expect(exported.cell("people", "relevant")).toBe("${is_open} = 'yes'");
    expect(exported.cell("people", "constraint")).toBe(". = '' or . > 0");

    // In Excel: another label, another condition, and a question of a kind that we have not.
    const words = { "label::English (en)": "People behind the counter", constraint: ". = '' or . > 1" };
    const file = await exported.changed("people", words, ["geopoint", "place", "Place", "位置"]);

    await driver.open(addressOf("forms"));
    await driver.press("Import from Excel");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Choose a file…" }).click(),
    ]);
    await chooser.setFiles({ name: "shop.xlsx", mimeType: "", buffer: file });
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Shop check: 5 questions").waitFor();
    await dialog.getByText(/There is no type “geopoint” here/).waitFor();
    await dialog.getByRole("button", { name: "Make it a draft" }).click();

    await driver.heading("Shop check");
    await preview().getByRole("radio", { name: "Yes" }).check();
    await preview().getByText("People behind the counter").waitFor();
    await page.getByRole("tab", { name: "Compare", exact: true }).click();
    const differences = page.getByRole("table", { name: "Compare" });
    await differences.getByText("People behind the counter", { exact: true }).waitFor();
    await differences.getByText("blank(people) || people > 1").waitFor();
    expect(await differences.getByRole("row").count()).toBe(3);
    await page.getByText("Nothing keeps it from being published.").waitFor();
  });

  test("what it is measured by is made with one press, and each draft is led to", async () => {
    await driver.open(`${addressOf("forms", CODE, 2)}?tab=cadence`);
    await driver.press("Make it due");
    await driver.press("Make its KPIs");
    await page.getByText(/^Drafts made: \d+\. Publish this form first/).waitFor();
    for (const kpi of ["Shop check: coverage", "Shop check: filling quality"])
      await page.getByRole("link", { name: kpi, exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Make its KPIs" }).count()).toBe(0);
    await driver.press("Save");
    await page.getByText("All saved").waitFor();
    await page.getByRole("link", { name: "Shop check: coverage", exact: true }).click();
    await driver.heading("Shop check: coverage");
    await page.getByText(`${CODE}_coverage`, { exact: true }).first().waitFor();
  });

  test("a wrong condition is told where it stands, a wrong test case is put right with one press", async () => {
    await driver.open(`${addressOf("forms", CODE, 2)}?tab=checks`);
    const condition = page.getByLabel("Condition");
    await condition.fill("blank(people) || peopel > 1");
    await page.locator("textarea[aria-invalid=true]").waitFor();
    await page
      .getByRole("button", { name: /^Checks › Somebody has to be at work\..* › holds when$/ })
      .click();
    expect(await condition.evaluate((field) => field === document.activeElement)).toBe(true);
    await condition.fill("blank(people) || people > 1");
    await page.getByText("Nothing keeps it from being published.").waitFor();

    await page.getByRole("tab", { name: "Test cases", exact: true }).click();
    const cases = page.getByRole("list", { name: "Test cases" });
    await preview().getByRole("button", { name: "Keep as test case" }).click();
    const kept = cases.getByRole("listitem").last();
    await kept.getByText("holds", { exact: true }).waitFor();
    await kept.getByRole("combobox", { name: "To be refused" }).click();
    await kept.getByRole("menuitemcheckbox", { name: "Is it open?" }).click();
    await page.keyboard.press("Escape");
    await kept.getByText("fails", { exact: true }).waitFor();
    await kept.getByRole("button", { name: "That is right" }).click();
    await kept.getByText("holds", { exact: true }).waitFor();
    await driver.press("Save");
    await page.getByText("All saved").waitFor();
  });

  test("of two who edit it, the second to save keeps both, and chooses where both changed the same", async () => {
    const address = addressOf("forms", CODE, 2);
    const first = await openLook(served.browser, served.address, LOOK);
    await first.goto(`${served.address}/console${address}`);
    await driver.open(address);
    await reword(page, /Is it open\? Yes or no/, "English", "Open today?");
    await reword(page, /Subject Text/, "English", "Street");
    await reword(first, /Is it open\? Yes or no/, "English", "Is the shop open?");
    await reword(first, /Subject Text/, "简体中文", "街道");
    await first.getByRole("button", { name: "Save", exact: true }).click();
    await first.getByText("All saved").waitFor();
    await first.context().close();

    await driver.press("Save");
    await page.getByText("Somebody saved meanwhile").waitFor();
    const contested = page.getByRole("radiogroup");
    expect(await contested.count()).toBe(1);
    await page.getByText(/^Changed by one of you alone, and kept: .*Street.*Street/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await contested.getByRole("radio", { name: "Mine: Open today?" }).check();
    await driver.press("Go on with this");
    await driver.press("Save");
    await page.getByText("All saved").waitFor();
    await driver.holdNotice();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole("tab", { name: "Compare", exact: true }).click();
    const differences = page.getByRole("table", { name: "Compare" });
    for (const kept of ["Open today?", "Street", "街道"])
      await differences.getByText(kept, { exact: true }).waitFor();
    expect(await differences.getByText("Is the shop open?").count()).toBe(0);
  });

  test("a file that is none says so, and makes nothing", async () => {
    await driver.open(addressOf("forms"));
    await driver.press("Import from Excel");
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Choose a file…" }).click(),
    ]);
    await chooser.setFiles({ name: "notes.xlsx", mimeType: "", buffer: Buffer.from("no archive") });
    await page
      .getByText("notes.xlsx cannot be read as an Excel file. Save it as .xlsx and try again.")
      .waitFor();
    const confirm = page.getByRole("button", { name: "Make it a draft" });
    expect(await confirm.getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("button", { name: "Cancel" }).click();
  });

  // Every page in one look and in its opposite: both languages, both themes, both widths.
  test.each([
    { language: "en-US", theme: "light", width: 1400, half: 0 },
    { language: "zh-CN", theme: "dark", width: 1024, half: 0 },
    { language: "en-US", theme: "dark", width: 1024, half: 1 },
    { language: "zh-CN", theme: "light", width: 1400, half: 1 },
  ] as const)("every page of forms is good in $language, $theme, at $width px", async ({ half, ...look }) => {
    const shown = await openLook(served.browser, served.address, {
      ...look,
      path: "/console",
      person: "admin",
    });
    for (const place of PLACES.filter((_place, position) => position % 2 === half)) {
      await shown.goto(`${served.address}/console${place}`);
      await shown.getByRole("heading", { level: 1 }).waitFor();
      if (/\/\d/.test(place)) {
        await shown.getByRole("button", { name: WORDS[look.language]["form-list.preview.try"] }).waitFor();
      }
      expect([place, await faultsOf(shown), await overflowOf(shown)]).toEqual([place, [], 0]);
    }
    await shown.context().close();
  });
});

/** Gives a question another label; its line opens where it is closed. */
async function reword(page: Page, question: RegExp, language: string, words: string): Promise<void> {
  const line = page.getByRole("button", { name: question });
  if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
  await page.getByLabel(`Label · ${language}`).fill(words);
}
