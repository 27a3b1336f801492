import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FACT, factPieces, type FactRow, NEW_RECORDS } from "../../../functions/features/facts/fact-lines.ts";

const ID = fc.integer({ min: 1, max: NEW_RECORDS - 1 });
const DAY = fc.integer({ min: -30_000, max: 100_000 });
const SOURCE = fc.integer({ min: 1, max: NEW_RECORDS + 10_000 });
const VALUE = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
const ROW = fc.tuple(ID, ID, DAY, SOURCE, ID, VALUE);

async function readBack(pieces: readonly string[]): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const piece of pieces) {
    const columns = Object.values(FACT).join(", ");
    rows.push(...(await env.DB.prepare(`SELECT ${columns} FROM json_each(?) f`).bind(piece).raw()));
  }
  return rows;
}

function keyOf(row: readonly number[]): string {
  return row.slice(0, 4).join();
}

test("SQL reads out of the texts what was written into them, in the order of the keys", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(ROW, { selector: keyOf, maxLength: 50 }), async (rows) => {
      const inOrder = rows.toSorted((a, b) => {
        const place = [0, 1, 2, 3].find((column) => a[column] !== b[column]) ?? 0;
        return (a[place] ?? 0) - (b[place] ?? 0);
      });
      expect(await readBack(factPieces(rows))).toEqual(inOrder);
    }),
  );
});

test.each([0, 1, 2, 3, 4])("a number that has no room in place %d is refused, never cut off", (place) => {
  for (const beyond of [500_000_000, -500_000_000]) {
    const at = (column: number): number => (column === place ? beyond : 1);
    const row: FactRow = [at(0), at(1), at(2), at(3), at(4), 1];
    expect(() => factPieces([row])).toThrow(RangeError);
  }
});
