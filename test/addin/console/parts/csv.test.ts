import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { toCsv } from "../../../../addin/console/parts/csv.ts";

const text = fc.string({ unit: "grapheme" });
const safe = text.filter((one) => !/^[=+\-@\t\r]/.test(one));

/** What another reader of CSV makes of it. */
function read(csv: string): string[][] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, "").replace(/\r\n$/, ""), {
    delimiter: ",",
    newline: "\r\n",
  }).data;
}

describe("a CSV file", () => {
  test("is read by another reader as it was written", () => {
    const rows = fc.array(fc.tuple(safe, safe), { minLength: 1 });
    fc.assert(
      fc.property(rows, (given) => {
        expect(read(toCsv(["a", "b"], given))).toEqual([["a", "b"], ...given]);
      }),
    );
  });

  test("holds no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), text, (start, rest) => {
        const [[cell = ""] = []] = read(toCsv([start + rest], []));
        expect(cell).toBe(`'${start}${rest}`);
      }),
    );
  });

  test("leaves numbers numbers, below zero too, and nothing for nothing", () => {
    expect(toCsv(["n", "none"], [[-1.5, null]])).toBe("\uFEFFn,none\r\n-1.5,\r\n");
  });
});
