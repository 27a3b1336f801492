import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CellsResponse } from "#shared/contract/cells";
import { readCellsResponse } from "../../../addin/custom-functions/read-cells-response.ts";

const unreadable = { code: "server/failed", detail: "unreadable" };
const scalar = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const problem = fc.record({ code: fc.string(), detail: fc.string() });
const value = fc.oneof(
  scalar,
  fc.array(fc.array(fc.oneof(scalar, problem), { maxLength: 3 }), { maxLength: 3 }),
);
const answer = (key: string) =>
  fc.oneof(
    fc.record({ key: fc.constant(key), ok: fc.constant(true), value }),
    fc.record({ key: fc.constant(key), ok: fc.constant(false), problem }),
  );
const response = fc.record({
  dataVersion: fc.string(),
  cells: fc.uniqueArray(fc.string(), { maxLength: 6 }).chain((keys) => fc.tuple(...keys.map(answer))),
});

describe("the answer of /cells", () => {
  it("reads as the contract's own schema reads it", () => {
    fc.assert(
      fc.property(response, (body) => {
        const parsed = CellsResponse.parse(body);
        const read = readCellsResponse(body, unreadable);
        expect(read?.dataVersion).toBe(parsed.dataVersion);
        expect([...(read?.answers ?? [])]).toEqual(
          parsed.cells.map(({ key, ...rest }) => [key, expect.objectContaining(rest)]),
        );
      }),
    );
  });

  it("takes an entry for unreadable exactly when the schema refuses it", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value_, ok) => {
        const body = { dataVersion: "v", cells: [{ key: "a", ok, value: value_, problem: value_ }] };
        const isReadable = CellsResponse.safeParse(body).success;
        const read = readCellsResponse(body, unreadable)?.answers.get("a");
        expect(read?.ok === false && read.problem === unreadable).toBe(!isReadable);
      }),
    );
  });

  it("is none when it is not of that shape at all", () => {
    for (const body of [null, "text", 7, [], {}, { dataVersion: 1, cells: [] }, { dataVersion: "v" }]) {
      expect(readCellsResponse(body, unreadable)).toBeUndefined();
    }
  });

  it("gives no answer to a key that comes twice", () => {
    const cell = { key: "a", ok: true, value: 1 };
    const read = readCellsResponse({ dataVersion: "v", cells: [cell, cell] }, unreadable);
    expect(read?.answers.get("a")).toEqual({ ok: false, problem: unreadable });
  });
});
