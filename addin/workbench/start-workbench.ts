import { confirmLoss } from "./chrome/confirm.ts";
import { element } from "./chrome/element.ts";
import { readFunctions } from "./chrome/functions.ts";
import { createHeader } from "./chrome/header.ts";
import { notify } from "./chrome/notice.ts";
import { readPeople, type Person } from "./chrome/people.ts";
import * as preferences from "./chrome/preferences.ts";
import { createSeparator } from "./chrome/separator.ts";
import { createStatusLine } from "./chrome/status-line.ts";
import { texts as allTexts } from "./chrome/texts.ts";
import { WorkbookSaver } from "./chrome/workbook-saver.ts";
import { WorkbookStore } from "./chrome/workbook-store.ts";
import { createHandle, readCell, shortAddress } from "./create-handle.ts";
import { demoWorkbook } from "./demo-workbook.ts";
import { univerData } from "./grid/univer-data.ts";
import { TASKPANE_URL } from "./mount/addin-page.ts";
import { mountAddin } from "./mount/mount-addin.ts";
import { openWorkbook } from "./open-workbook.ts";
import { createSettingStore, createDocumentSettings } from "./setting-store.ts";

const APP_ID = "fieldsheet-workbench";
const STATUS_EVERY_MS = 200;

/** Builds the page: header, workbook, pane, status line. */
export async function startWorkbench(root: HTMLElement): Promise<void> {
  const language = preferences.readLanguage();
  const texts = allTexts[language];
  document.documentElement.lang = language;
  document.title = `${texts.workbookName} – ${texts.product}`;
  applyTheme(preferences.readTheme());

  const fault = (error: unknown) => {
    reportError(error);
    notify(texts.fault);
  };
  const [store, metadata, people] = await Promise.all([
    WorkbookStore.open(),
    readFunctions().catch(missing(texts.noFunctions)),
    readPeople().catch(missing(texts.noPeople)),
  ]);
  const stored = await store.read();
  if (stored === null) signInSomebody(people);

  const saver = new WorkbookSaver(
    store,
    () => ({
      data: workbook.univer.workbook.save(),
      settings: settings.all(),
      documentSettings: documentSettings.all(),
    }),
    missing(texts.notSaved),
  );
  const settings = createSettingStore(stored?.settings ?? {}, saver.touch);
  const documentSettings = createDocumentSettings(stored?.documentSettings ?? {}, saver.touch);
  const today = new Date().toLocaleDateString("sv-SE");
  const data = stored?.data ?? univerData(`${texts.workbookName}.xlsx`, demoWorkbook(today, language));

  const sheet = element("main", { class: "sheet", "aria-label": texts.sheetArea });
  const pane = element("aside", { class: "pane", "aria-label": texts.pane });
  const status = createStatusLine(texts);
  const separator = createSeparator(texts.paneSeparator, (width) =>
    root.style.setProperty("--pane-width", `${width}px`),
  );
  const header = createHeader({
    texts,
    people,
    person: preferences.readPerson(),
    language,
    theme: preferences.readTheme(),
    onPerson(code) {
      preferences.writePerson(code);
      remount();
      workbook.grid.recalculate(null);
    },
    onLanguage(chosen) {
      preferences.writeLanguage(chosen);
      location.reload();
    },
    onTheme(theme) {
      preferences.writeTheme(theme);
      applyTheme(theme);
      workbook.univer.api.toggleDarkMode(preferences.isDark(theme));
    },
    onRecalculate: () => workbook.grid.recalculate(null),
    onReset: () => {
      void confirmLoss(texts.resetQuestion, texts.resetYes, texts.resetNo).then(async (yes) => {
        if (!yes) return;
        await saver.discard();
        location.reload();
      });
    },
    onTogglePane: () => root.classList.toggle("pane-open"),
  });
  root.append(header, sheet, separator, pane, status.root);

  const workbook = openWorkbook(
    sheet,
    { data, metadata, settings, documentSettings },
    {
      language,
      dark: preferences.isDark(preferences.readTheme()),
      recalculate: new URLSearchParams(location.search).get("open") !== "stored",
    },
    fault,
  );
  performance.mark("workbench-open");
  const facts = { appId: APP_ID, locale: language, documentUrl: `${location.origin}/workbook.xlsx` };
  const mount = () =>
    mountAddin(workbook.host.link, { url: TASKPANE_URL, container: pane, title: texts.pane }, facts);
  let mounted = mount();
  const remount = () => {
    mounted.unmount();
    mounted = mount();
  };
  workbook.univer.api.onCommandExecuted(({ id }) => {
    if (id.startsWith("sheet.mutation.")) saver.touch();
  });
  setInterval(() => {
    const selection = workbook.grid.selection();
    const { formula, error, comment } = readCell(workbook, selection, texts);
    const cell = { address: shortAddress(selection), formula, error, comment };
    status.show(cell, !workbook.functions.idle);
  }, STATUS_EVERY_MS);
  preferences.watchPerson((code) => {
    const select = header.querySelector<HTMLSelectElement>("select.person");
    if (select) select.value = code ?? "";
    workbook.grid.recalculate(null);
  });
  window.fieldsheetWorkbench = createHandle(workbook, texts, () => saver.settle());
}

function applyTheme(theme: preferences.Theme): void {
  document.documentElement.dataset["theme"] = preferences.isDark(theme) ? "dark" : "light";
}

/** Says that something the page needs is not there, and goes on without it. */
function missing(text: string): (error: unknown) => [] {
  return (error) => {
    reportError(error);
    notify(text);
    return [];
  };
}

/** The first visit signs in a manager, so that the workbook shows its numbers at once. */
function signInSomebody(people: readonly Person[]): void {
  const first = people.find(({ role }) => role === "manager") ?? people[0];
  if (preferences.readPerson() === null && first) preferences.writePerson(first.code);
}
