import { writeFile } from "node:fs/promises";
import path from "node:path";
import Papa from "papaparse";
import type { RefusedRow } from "#shared/contract/imports";
import type { ImportJob } from "./plan-jobs.ts";

/** The columns that a file of refused rows has before its own; an import passes over them. */
export const REFUSED_COLUMNS = ["refused_row", "refused_column", "refused_because"] as const;

/** A refused row with its place in its file and its cells as they stand there. */
export type RefusedLine = {
  readonly number: number;
  readonly column: string;
  readonly why: string;
  readonly cells: readonly unknown[];
};

/** Finds the rows that were refused in the file they come from. */
export function refusedLines(job: ImportJob, refused: readonly RefusedRow[]): RefusedLine[] {
  const places = new Map(job.original.numbers.map((number, index) => [number, index]));
  return refused.map(({ row, column, detail }) => {
    const number = job.table.numbers[row - 1] ?? row;
    const cells = job.original.rows[places.get(number) ?? -1] ?? [];
    return { number, column: column ?? "", why: detail, cells };
  });
}

/**
 * Writes refused rows, with the reason before their own cells, as `<name>.<kind>.refused.csv`, so that they can be
 * corrected and imported alone. The mark at its beginning makes Excel read it as UTF-8.
 * @returns the file's path
 */
export async function writeRefused(
  job: ImportJob,
  lines: readonly RefusedLine[],
  folder: string,
): Promise<string> {
  const file = path.join(folder, `${path.parse(job.fileName).name}.${job.kind}.refused.csv`);
  const header = [...REFUSED_COLUMNS, ...job.original.columns];
  const rows = lines.map((line) => [line.number, line.column, line.why, ...line.cells]);
  await writeFile(file, `\uFEFF${Papa.unparse([header, ...rows], { newline: "\n" })}\n`);
  return file;
}
