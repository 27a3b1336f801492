import type { Area } from "../grid/area.ts";
import type { Book } from "./book.ts";

/** Gives a new table's header row what Excel demands of it: text in every cell, and no name twice. */
export function nameHeaders(book: Book, table: Area): void {
  const header = { ...table, rows: 1 };
  const [found = []] = book.grid.read(header, "values");
  const names: string[] = [];
  for (const [index, value] of found.entries())
    names.push(freeHeader(String(value) || `Column${index + 1}`, names));
  if (names.some((name, index) => name !== found[index])) book.grid.write(header, "values", [names]);
}

function freeHeader(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
  return name;
}
