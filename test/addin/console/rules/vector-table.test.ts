import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonObject, objectOf, textOf, valueAt } from "../../../../addin/console/rules/json.ts";
import {
  addVector,
  cellText,
  cellValue,
  removeVector,
  setVectorCell,
  vectorColumns,
} from "../../../../addin/console/rules/vector-table.ts";
import { HANDBOOK } from "../../../../shared/handbook/index.ts";

/** Every definition that ships and has its vectors in this table, as it travels. */
const SHIPPED = HANDBOOK.filter(({ kind }) => kind !== "form").map((definition) =>
  objectOf(JSON.parse(JSON.stringify(definition))),
);
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);

describe("the table of test cases", () => {
  test.each(SHIPPED.map((body) => ({ name: `${textOf(body["kind"])} ${textOf(body["code"])}`, body })))(
    "shows all that the vectors of $name say, each once",
    ({ body }) => {
      const columns = vectorColumns(body);
      expect(new Set(columns.map(({ path }) => path.join("/"))).size).toBe(columns.length);
      expect(columns.some(({ expected }) => expected)).toBe(true);
      const vectors = Array.isArray(body["vectors"]) ? body["vectors"] : [];
      for (const [position, vector] of vectors.entries()) {
        // Written anew cell by cell from what the cells show, the vector is the same.
        let again: JsonObject = { ...body, vectors: vectors.with(position, {}) };
        for (const { path, expected } of columns) {
          const value = cellValue(cellText(vector, path), expected);
          if (value !== undefined) again = setVectorCell(again, position, path, value);
        }
        const written = valueAt(again, ["vectors", String(position)]);
        expect(dropBlank(written)).toEqual(dropBlank(vector));
      }
    },
  );

  test("reads back what it shows, whatever it is", () => {
    fc.assert(
      fc.property(leaf, (value) => {
        expect(cellValue(cellText({ at: value }, ["at"]), false)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test("takes a blank for nothing where something goes in, and for no value where something comes out", () => {
    expect(cellValue("  ", false)).toBeUndefined();
    expect(cellValue("", true)).toBeNull();
    expect(cellValue("0.6", true)).toBe(0.6);
    expect(cellValue("2026-10", true)).toBe("2026-10");
    expect(cellValue('["a"]', true)).toEqual(["a"]);
  });

  test("gives a KPI a column for every term, and a new case the last one's values", () => {
    const body = { kind: "kpi", terms: { a: {}, b: {} }, vectors: [{ terms: { a: 1 }, value: 2 }] };
    expect(vectorColumns(body).map(({ path }) => path.join("/"))).toEqual(["terms/a", "terms/b", "value"]);
    const more = addVector(body);
    expect(valueAt(more, ["vectors", "1"])).toEqual({ terms: { a: 1 }, value: 2 });
    expect(removeVector(more, 0)).toEqual(body);
    const empty = addVector({ ...body, vectors: [] });
    expect(valueAt(empty, ["vectors", "0"])).toEqual({ terms: { a: 0, b: 0 }, value: null });
  });
});

/** Empty objects and absent values look alike in cells. */
function dropBlank(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const inner = Object.entries(value).map(([key, one]): [string, unknown] => [key, dropBlank(one)]);
  return Object.fromEntries(inner.filter(([, one]) => JSON.stringify(one) !== "{}" && one !== null));
}
