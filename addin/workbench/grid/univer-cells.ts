import { CellValueType, type ICellData, type Nullable } from "@univerjs/presets";
import type { CellValue } from "./grid-adapter.ts";

type Stored = Nullable<Pick<ICellData, "v" | "t">>;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** What Excel's API shows of a stored cell. */
export function cellValue(cell: Stored): CellValue {
  const value = cell ? cell.v : null;
  if (value === null || value === undefined) return "";
  // Univer keeps a truth value as 0 or 1 with a type beside it.
  return cell && cell.t === CellValueType.BOOLEAN ? Boolean(Number(value)) : value;
}

/**
 * The stored form of a value written through the API. As in Excel, text is read as if it had been typed:
 * a number, a truth value or a formula becomes one, and a leading apostrophe keeps the rest as text.
 */
export function storedCell(value: CellValue, isText: boolean): ICellData {
  const blank = { f: null, si: null, p: null };
  if (typeof value === "number") return { ...blank, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === "") return { ...blank, v: null, t: null };
  if (isText) return { ...blank, v: value, t: CellValueType.STRING };
  if (value.startsWith("=")) return { f: value, si: null, v: null, p: null, t: null };
  if (value.startsWith("'")) return { ...blank, v: value.slice(1), t: CellValueType.STRING };
  if (NUMBER.test(value)) return { ...blank, v: Number(value), t: CellValueType.NUMBER };
  if (/^(?:true|false)$/i.test(value)) {
    return { ...blank, v: value.toLowerCase() === "true" ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  return { ...blank, v: value, t: CellValueType.STRING };
}
