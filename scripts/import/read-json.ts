import { z } from "zod";
import { ImportValue } from "#shared/contract/imports";
import { PlainError } from "../console/plain-error.ts";
import type { Table } from "./table.ts";

const Rows = z.array(z.record(z.string(), ImportValue));

/**
 * Reads a JSON array of objects. A key that an object lacks is no blank cell: it leaves what is there, so objects with
 * different keys come as different tables.
 * @throws {PlainError} when it is something else
 */
export function readJson(text: string, name: string): Table[] {
  const objects = parse(text, name);
  const groups = new Map<string, { columns: string[]; rows: ImportValue[][]; numbers: number[] }>();
  for (const [index, object] of objects.entries()) {
    const columns = Object.keys(object).toSorted();
    const key = JSON.stringify(columns);
    const group = groups.get(key) ?? { columns, rows: [], numbers: [] };
    groups.set(key, group);
    group.rows.push(columns.map((column) => object[column] ?? null));
    group.numbers.push(index + 1);
  }
  return [...groups.values()];
}

function parse(text: string, name: string): z.infer<typeof Rows> {
  try {
    return Rows.parse(JSON.parse(text));
  } catch (cause) {
    throw new PlainError(
      `${name} is not a JSON array of objects with texts, numbers, booleans or null; write it like [{"code":"D1","name":"East"}].`,
      { cause },
    );
  }
}
