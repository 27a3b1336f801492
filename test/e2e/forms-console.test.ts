import { readFile } from "node:fs/promises";
import type { BrowserContext, Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { addressOf } from "../../addin/console/shell/console-route.ts";
import { CONSOLE_TEXTS_EN_US } from "../../addin/console/texts.en-US.ts";
import { CONSOLE_TEXTS_ZH_CN } from "../../addin/console/texts.zh-CN.ts";
import { type ConsoleDriver, consoleDriver } from "./support/console-driver.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { faultsOf, openLook, overflowOf } from "./support/page-look.ts";

type Cells = (string | number | boolean | null)[][];

const CODE = "shop_check";
const WORDS = { "en-US": CONSOLE_TEXTS_EN_US, "zh-CN": CONSOLE_TEXTS_ZH_CN };
/** Everything of a form that can be looked at. */
const PLACES = [
  addressOf("forms", "new"),
  addressOf("forms", "expense_request", 1),
  `${addressOf("forms", "expense_request", 1)}?tab=approval`,
  `${addressOf("forms", "customer", 1)}?tab=checks`,
  `${addressOf("forms", "daily_log", 1)}?tab=cadence`,
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
    await preview().getByText("Problems: 1").waitFor();
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

    const sheets = await readXlsxFile(await readFile(await download.path()));
    expect(sheets.map(({ sheet }) => sheet).slice(0, 3)).toEqual(["survey", "choices", "settings"]);
    const survey = sheets.find(({ sheet }) => sheet === "survey")?.data ?? [];
    const column = (name: string) => (survey[0] ?? []).findIndex((cell) => String(cell) === name);
    const people = survey.find((row) => row[column("name")] === "people");
    expect(people?.[column("relevant")]).toBe("${is_open} = 'yes'");
    expect(people?.[column("constraint")]).toBe(". = '' or . > 0");

    // In Excel: another label, another condition, and a question of a kind that we have not.
    const changed = sheets.map(({ sheet, data }) => {
      const rows: Cells = data.map((row) => row.map((cell) => (cell instanceof Date ? null : cellOf(cell))));
      if (sheet !== "survey") return { sheet, data: rows };
      for (const row of rows) {
        if (row[column("name")] !== "people") continue;
        row[column("label::English (en)")] = "People behind the counter";
        row[column("constraint")] = ". = '' or . > 1";
      }
      return { sheet, data: [...rows, ["geopoint", "place", "Place", "位置"]] };
    });
    const file = await writeXlsxFile(changed).toBuffer();

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

  test.each([
    { language: "en-US", theme: "light", width: 1400 },
    { language: "zh-CN", theme: "dark", width: 1024 },
  ] as const)("every page of forms is good in $language, $theme, at $width px", async (look) => {
    const shown = await openLook(served.browser, served.address, {
      ...look,
      path: "/console",
      person: "admin",
    });
    for (const place of PLACES) {
      await shown.goto(`${served.address}/console${place}`);
      await shown.getByRole("heading", { level: 1 }).waitFor();
      if (!place.endsWith("/new")) {
        await shown.getByRole("button", { name: WORDS[look.language]["form-list.preview.try"] }).waitFor();
      }
      expect([place, await faultsOf(shown), await overflowOf(shown)]).toEqual([place, [], 0]);
    }
    await shown.context().close();
  });
});

function cellOf(cell: unknown): string | number | boolean | null {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : null;
}
