import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObject, isSame, type Json, valueAt, withValueAt } from "../../../../addin/console/rules/json.ts";
import { differencesOf } from "../../../../addin/console/rules/json-differences.ts";
import { spanOfPath } from "../../../../addin/console/rules/json-position.ts";
import { setField } from "../../../../addin/console/rules/set-field.ts";

const KEYS = fc.string({ minLength: 1, maxLength: 6 }).filter((key) => key !== "__proto__");
const json = fc.letrec<{ any: Json; object: Json }>((tie) => ({
  object: fc.dictionary(KEYS, tie("any"), { maxKeys: 4, noNullPrototype: true }),
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.array(tie("any"), { maxLength: 3 }),
    tie("object"),
  ),
}));

/** Every path into a piece of JSON, found by walking it. */
function pathsOf(value: Json, path: readonly string[] = []): (readonly string[])[] {
  const inner = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([key, one]: [string, Json]) => pathsOf(one, [...path, key]))];
}

describe("a path into JSON", () => {
  test("leads to what JSON.parse finds there, in the text as in the value", () => {
    fc.assert(
      fc.property(json.object, fc.integer({ min: 0, max: 4 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        for (const path of pathsOf(value)) {
          const { from, until } = spanOfPath(text, path);
          expect(JSON.parse(text.slice(from, until))).toEqual(valueAt(value, path));
        }
      }),
    );
  });

  test("that leads into nothing ends at the nearest that is there", () => {
    const text = '{"terms": {"a": {"measure": "x"}}, "value": 1}';
    const { from, until } = spanOfPath(text, ["terms", "b", "measure"]);
    expect(text.slice(from, until)).toBe('{"a": {"measure": "x"}}');
  });

  test("takes another value, and nothing else changes", () => {
    fc.assert(
      fc.property(json.object, json.any, fc.nat(), (value, next, pick) => {
        const paths = pathsOf(value).slice(1);
        const path = paths[pick % Math.max(paths.length, 1)];
        if (!path) return;
        const changed = withValueAt(value, path, next);
        expect(valueAt(changed, path)).toEqual(next);
        expect(isSame(withValueAt(changed, path, valueAt(value, path)), value)).toBe(true);
      }),
    );
  });
});

describe("the differences of two", () => {
  test("lead from one to the other", () => {
    fc.assert(
      fc.property(json.object, json.object, (before, after) => {
        const there = differencesOf(before, after).reduce<Json>(
          (value, difference) =>
            difference.path.length === 0
              ? (difference.after ?? null)
              : withValueAt(value, difference.path, difference.after),
          before,
        );
        expect(isSame(there, after)).toBe(true);
      }),
    );
  });

  test("of the same there are none", () => {
    fc.assert(
      fc.property(json.object, (value) => {
        expect(differencesOf(value, value)).toEqual([]);
      }),
    );
  });
});

test("a field that is emptied takes the key around it along, but never the terms of a KPI", () => {
  expect(setField({ bands: { amber: "x" } }, ["bands", "amber"], undefined)).toEqual({});
  expect(setField({ terms: { a: {} } }, ["terms", "a"], undefined)).toEqual({ terms: {} });
  expect(isObject(setField({}, ["month", "closesOn"], 25)["month"])).toBe(true);
});
