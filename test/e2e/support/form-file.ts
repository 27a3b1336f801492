import { readFile } from "node:fs/promises";
import readXlsxFile from "read-excel-file/node";
import writeXlsxFile from "write-excel-file/node";

type Cell = string | number | boolean | null;

/** A form in an Excel file, as its author has it open. */
export type FormFile = {
  readonly sheets: readonly string[];
  /** What a question says in a column of the survey sheet. */
  readonly cell: (question: string, column: string) => unknown;
  /** The file with other words in some columns of a question, and one more row. */
  readonly changed: (
    question: string,
    words: Readonly<Record<string, string>>,
    more: readonly string[],
  ) => Promise<Buffer>;
};

/** Opens a form's Excel file. */
export async function openFormFile(path: string): Promise<FormFile> {
  const sheets = await readXlsxFile(await readFile(path));
  const survey = sheets.find(({ sheet }) => sheet === "survey")?.data ?? [];
  const place = (name: string) => (survey[0] ?? []).findIndex((cell) => String(cell) === name);
  return {
    sheets: sheets.map(({ sheet }) => sheet),
    cell: (question, column) => survey.find((row) => row[place("name")] === question)?.[place(column)],
    changed: (question, words, more) => {
      const written = sheets.map(({ sheet, data }) => {
        const rows: Cell[][] = data.map((row) => row.map((cell) => cellOf(cell)));
        if (sheet !== "survey") return { sheet, data: rows };
        for (const row of rows.filter((one) => one[place("name")] === question)) {
          for (const [column, word] of Object.entries(words)) row[place(column)] = word;
        }
        return { sheet, data: [...rows, [...more]] };
      });
      return writeXlsxFile(written).toBuffer();
    },
  };
}

function cellOf(cell: unknown): Cell {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : null;
}
