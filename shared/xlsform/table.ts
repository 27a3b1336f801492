/** What a cell of a sheet holds; a day is ISO text. */
export type Cell = string | number | boolean | null;

/** The rows of a sheet, its header first. */
export type Table = readonly (readonly Cell[])[];

/** The sheets of a file by their names. */
export type Sheets = Readonly<Record<string, Table>>;

/** A row that is to be written: column → cell. */
export type RowCells = Readonly<Record<string, Cell>>;

/** A row of a sheet that was read. */
export type SheetRow = {
  /** As the spreadsheet counts, the header being row 1. */
  readonly row: number;
  /** The trimmed text of a cell; blank where it holds nothing. */
  readonly text: (column: string) => string;
  readonly cell: (column: string) => Cell;
};

/** Rows as a table: `always` and the columns in which some row holds something, in the order of `columns`. */
export function tableOf(
  columns: readonly string[],
  always: readonly string[],
  rows: readonly RowCells[],
): Table {
  const held = columns.filter(
    (column) =>
      always.includes(column) || rows.some((row) => row[column] !== undefined && row[column] !== null),
  );
  return [held, ...rows.map((row) => held.map((column) => row[column] ?? null))];
}

/** The rows of a sheet below its header, without blank ones. Columns are found whatever their case and blanks. */
export function rowsOf(table: Table | undefined): readonly SheetRow[] {
  const [head, ...rows] = table ?? [];
  const places = new Map(columnsOf(table).map((name, place) => [name, place]));
  if (head === undefined) return [];
  return rows.flatMap((cells, index) => {
    const cell = (column: string): Cell => {
      const place = places.get(column.toLowerCase());
      return place === undefined ? null : (cells[place] ?? null);
    };
    const text = (column: string) => textOfCell(cell(column));
    const blank = cells.every((one) => one === null || textOfCell(one) === "");
    return blank ? [] : [{ row: index + 2, text, cell }];
  });
}

/** The names of a sheet's columns, in small letters and without needless blanks. */
export function columnsOf(table: Table | undefined): readonly string[] {
  return (table?.[0] ?? []).map((name) => textOfCell(name).toLowerCase().replaceAll(/\s+/g, " "));
}

function textOfCell(cell: Cell): string {
  if (cell === null) return "";
  return (typeof cell === "boolean" ? (cell ? "yes" : "no") : String(cell)).trim();
}

/** A sheet by its name, whatever its case. */
export function sheetOf(sheets: Sheets, name: string): Table | undefined {
  return Object.entries(sheets).find(([one]) => one.trim().toLowerCase() === name)?.[1];
}

/** Several names in one cell. */
export function joined(names: readonly string[]): string {
  return names.some((name) => name.includes(";")) ? JSON.stringify(names) : names.join("; ");
}

/** The names that a cell holds: parted by `;`, `,` or blanks where `blanks` says so. */
export function parted(text: string, blanks = false): string[] {
  if (text.startsWith("[")) {
    const parsed = parsedJson(text);
    if (Array.isArray(parsed)) return parsed.filter((one): one is string => typeof one === "string");
  }
  return text.split(blanks ? /[;,\s]+/ : /\s*;\s*/).filter((name) => name !== "");
}

/** What a JSON text says; undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a cell says yes, as XLSForm users write it. */
export function saysYes(text: string): boolean {
  return /^(?:yes|true|true\(\)|1|是)$/i.test(text);
}

/** Whether a cell says no, or nothing. */
export function saysNo(text: string): boolean {
  return text === "" || /^(?:no|false|false\(\)|0|否)$/i.test(text);
}
