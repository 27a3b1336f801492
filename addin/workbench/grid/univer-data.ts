import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/presets";
import type { CellDescription, CellLook, SheetDescription } from "../sheet-description.ts";
import { parseReference } from "./a1.ts";

const INK = "#1F2A37";
const MUTED = "#6B7280";
const BRAND = "#0B5C4A";
const CONTROL = "#FFF4CE";
const LINE = { s: 1, cl: { rgb: "#D5DBE1" } };

const looks: Readonly<Record<CellLook, IStyleData>> = {
  title: { bl: BooleanNumber.TRUE, fs: 16, cl: { rgb: INK } },
  note: { cl: { rgb: MUTED }, it: BooleanNumber.TRUE },
  header: {
    bl: BooleanNumber.TRUE,
    cl: { rgb: "#FFFFFF" },
    bg: { rgb: BRAND },
    ht: HorizontalAlign.CENTER,
    n: { pattern: "@" },
  },
  label: { bl: BooleanNumber.TRUE, cl: { rgb: INK }, n: { pattern: "@" } },
  total: { bl: BooleanNumber.TRUE, fs: 12, cl: { rgb: INK } },
  control: {
    bl: BooleanNumber.TRUE,
    bg: { rgb: CONTROL },
    cl: { rgb: INK },
    n: { pattern: "@" },
    bd: { t: LINE, b: LINE, l: LINE, r: LINE },
  },
  percent: { n: { pattern: "0.0%" }, ht: HorizontalAlign.RIGHT, bd: { b: LINE } },
  amount: { n: { pattern: "#,##0" }, ht: HorizontalAlign.RIGHT, bd: { b: LINE } },
  count: { n: { pattern: "#,##0" }, ht: HorizontalAlign.RIGHT, bd: { b: LINE } },
  bar: { cl: { rgb: "#2E9E83" }, tb: WrapStrategy.CLIP },
};

const DEFAULT_STYLE: IStyleData = {
  ff: "Segoe UI, Microsoft YaHei, sans-serif",
  fs: 11,
  vt: VerticalAlign.MIDDLE,
};

/** A described workbook as Univer's data. */
export function univerData(name: string, sheets: readonly SheetDescription[]): Partial<IWorkbookData> {
  const entries = sheets.map((sheet, index) => [`sheet-${index + 1}`, sheet] as const);
  return {
    id: "workbook",
    name,
    sheetOrder: entries.map(([id]) => id),
    sheets: Object.fromEntries(entries.map(([id, sheet]) => [id, worksheetData(id, sheet)])),
  };
}

function worksheetData(id: string, sheet: SheetDescription): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const place = parseReference(address);
    if (!place) throw new RangeError(`${address} is no address of a cell.`);
    (cellData[place.row] ??= {})[place.column] = storedOf(cell);
  }
  return {
    id,
    name: sheet.name,
    rowCount: 200,
    columnCount: 26,
    defaultRowHeight: 24,
    defaultColumnWidth: 88,
    defaultStyle: DEFAULT_STYLE,
    cellData,
    rowData: { 0: { h: 34 } },
    columnData: Object.fromEntries(sheet.columnWidths.map((width, column) => [column, { w: width }])),
    freeze: { xSplit: 0, ySplit: sheet.frozenRows, startRow: sheet.frozenRows, startColumn: -1 },
    showGridlines: BooleanNumber.TRUE,
  };
}

function storedOf({ content, look }: CellDescription): ICellData {
  const style = look ? { s: looks[look] } : {};
  if (typeof content === "number") return { ...style, v: content, t: CellValueType.NUMBER };
  if (content.startsWith("=")) return { ...style, f: content };
  return { ...style, v: content, t: CellValueType.STRING };
}
