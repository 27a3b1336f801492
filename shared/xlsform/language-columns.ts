import type { Language, Text } from "../contract/language.ts";
import { columnsOf, type SheetRow, type Table } from "./table.ts";
import { uncarried, type Uncarried } from "./uncarried.ts";

/** Which columns of a sheet hold a text, by language; `plain` is the one that names none. */
export type LanguageColumns = {
  readonly "zh-CN"?: string;
  readonly "en-US"?: string;
  readonly plain?: string;
};

/** Finds the columns of a text, such as `label::English (en)`, `label::中文 (zh)`, `label`. */
export function languageColumns(table: Table | undefined, base: string): LanguageColumns {
  const found: { "zh-CN"?: string; "en-US"?: string; plain?: string } = {};
  for (const column of columnsOf(table)) {
    const [name, tag, ...more] = column.split(/::?/).map((part) => part.trim());
    if (name !== base || more.length > 0) continue;
    if (tag === undefined) found.plain = column;
    else {
      const language = languageOfTag(tag);
      if (language !== undefined) found[language] ??= column;
    }
  }
  return found;
}

/** The names of the columns. */
export function namesOf(columns: LanguageColumns): readonly string[] {
  return [columns["en-US"], columns["zh-CN"], columns.plain].filter((name) => name !== undefined);
}

/** A text in both languages, as a row says it. What one language lacks is said with the other's words, and told. */
export function textIn(
  row: SheetRow,
  columns: LanguageColumns,
  sheet: string,
): { readonly text: Text | undefined; readonly left: readonly Uncarried[] } {
  const read = (name: string | undefined) => (name === undefined ? "" : row.text(name));
  const plain = read(columns.plain);
  const chinese = read(columns["zh-CN"]);
  const english = read(columns["en-US"]);
  const any = english || chinese || plain;
  if (any === "") return { text: undefined, left: [] };
  const text: Text = { "zh-CN": chinese || plain || any, "en-US": english || plain || any };
  const missing =
    (chinese || plain) === "" || (english || plain) === "" || (plain !== "" && chinese + english === "");
  const column = columns["en-US"] ?? columns["zh-CN"] ?? columns.plain ?? "";
  return { text, left: missing ? [uncarried("untranslated", { sheet, row: row.row, column })] : [] };
}

function languageOfTag(tag: string): Language | undefined {
  const code = /\(([^)]*)\)\s*$/.exec(tag)?.[1]?.trim() ?? tag;
  if (/^(?:en|english|英文|英语)(?:-|_|$)/i.test(code)) return "en-US";
  if (/^(?:zh|cn|chinese|中文|汉语|简体中文)(?:-|_|$)/i.test(code)) return "zh-CN";
  return undefined;
}
