import { createUniver, LocaleType, merge, type FUniver, type IWorkbookData } from "@univerjs/presets";
import { CalculationMode, UniverSheetsCorePreset, type FWorkbook } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEnglish from "@univerjs/preset-sheets-table/locales/en-US";
import tableChinese from "@univerjs/preset-sheets-table/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/** A workbook as it is kept: cells, looks, tables, names. */
export type WorkbookData = Partial<IWorkbookData>;

/** Univer on the page, with one workbook open. */
export interface UniverWorkbook {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
}

/** How the workbook is opened. */
export interface OpenOptions {
  readonly language: "zh-CN" | "en-US";
  readonly dark: boolean;
  /** Computes every formula at once; else the stored values are shown. */
  readonly recalculate: boolean;
}

/** Draws a workbook into the container. */
export function openUniver(container: HTMLElement, data: WorkbookData, options: OpenOptions): UniverWorkbook {
  const { univerAPI: api } = createUniver({
    locale: options.language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: merge({}, coreEnglish, tableEnglish),
      [LocaleType.ZH_CN]: merge({}, coreChinese, tableChinese),
    },
    darkMode: options.dark,
    presets: [
      UniverSheetsCorePreset({
        container,
        ribbonType: "simple",
        formula: {
          initialFormulaComputing: options.recalculate
            ? CalculationMode.FORCED
            : CalculationMode.NO_CALCULATION,
        },
      }),
      UniverSheetsTablePreset(),
    ],
  });
  return { api, workbook: api.createWorkbook(data) };
}
