import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import { type Difference, differencesBetween } from "../../../shared/rulebook/difference.ts";

const Json = z.json();
type Json = z.infer<typeof Json>;

const NAMES = ["code", "key", "letter", "value"];

/** Makes the changes that are told, knowing nothing of how they were found. */
function applied(left: Json, differences: readonly Difference[]): Json {
  let root = structuredClone(left);
  for (const difference of differences) {
    const steps = difference.at.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
    root = difference.at === "" ? asJson(difference.after) : changed(root, steps, difference);
  }
  return withoutHoles(root);
}

function changed(value: Json, [step = "", ...rest]: string[], difference: Difference): Json {
  const has = Object.hasOwn(difference, "after");
  if (Array.isArray(value)) {
    if (step === "#order") {
      const keys = z.array(z.string()).parse(difference.after);
      return value.toSorted((a, b) => keys.indexOf(nameOf(a)) - keys.indexOf(nameOf(b)));
    }
    const named = value.findIndex((element) => element !== undefined && nameOf(element) === step);
    const index = step.startsWith("#") ? Number(step.slice(1)) : named === -1 ? value.length : named;
    const copy = [...value];
    if (rest.length > 0) copy[index] = changed(copy[index] ?? null, rest, difference);
    else if (has) copy[index] = asJson(difference.after);
    // A hole keeps the positions of what follows until all is done.
    else Reflect.set(copy, index, undefined);
    return copy;
  }
  if (typeof value !== "object" || value === null) throw new Error(`${step} stands in no object`);
  const fields = { ...value };
  if (rest.length > 0) fields[step] = changed(fields[step] ?? null, rest, difference);
  else if (has) fields[step] = asJson(difference.after);
  else delete fields[step];
  return fields;
}

function nameOf(element: Json): string {
  if (typeof element !== "object" || element === null || Array.isArray(element)) return "";
  const name = NAMES.map((key) => element[key]).find((key) => typeof key === "string");
  return typeof name === "string" ? name : "";
}

function withoutHoles(value: Json): Json {
  if (Array.isArray(value)) return value.filter((element) => element !== undefined).map(withoutHoles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutHoles(inner)]));
}

function asJson(value: unknown): Json {
  return Json.parse(value);
}

const name = fc.constantFrom("a", "b", "c", "d", "2", "1");
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom("x", "y"),
);
const { body } = fc.letrec<{ body: Json; named: Json; plain: Json; fields: Json }>((tie) => ({
  body: fc.oneof({ maxDepth: 4 }, leaf, tie("fields"), tie("named"), tie("plain")),
  fields: fc.dictionary(fc.constantFrom("title", "a/b", "~", "terms", "0"), tie("body"), { maxKeys: 4 }),
  // What has names has them throughout, as the kinds of definitions do.
  named: fc
    .uniqueArray(name, { maxLength: 5 })
    .chain((names) => fc.tuple(...names.map((code) => tie("body").map((inner): Json => ({ code, inner }))))),
  plain: fc.array(fc.oneof(leaf, fc.record({ body: tie("body") })), { maxLength: 4 }),
}));

function field(key: string, label: string) {
  return { key, label };
}

describe("the differences of two definitions", () => {
  test("lead from the first to the second", () => {
    fc.assert(
      fc.property(body, body, (left, right) => {
        expect(applied(left, differencesBetween(left, right))).toEqual(right);
      }),
      { numRuns: 2_000 },
    );
  });

  test("are none exactly where nothing differs", () => {
    fc.assert(
      fc.property(body, body, (left, right) => {
        expect(differencesBetween(left, left)).toEqual([]);
        const same = JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));
        expect(differencesBetween(left, right).length === 0).toBe(same);
      }),
    );
  });

  test.each(HANDBOOK.map((definition) => [`${definition.kind} ${definition.code}`, definition]))(
    "name one place when one title of %s changes",
    (_name, definition) => {
      const after = { ...definition, title: { ...definition.title, "en-US": "Other" } };
      expect(differencesBetween(definition, after)).toEqual([
        { at: "title/en-US", before: definition.title["en-US"], after: "Other" },
      ]);
    },
  );

  test("find an element of a list by its own name, wherever it stands", () => {
    const before = { fields: [field("a", "A"), field("b", "B"), field("c", "C")] };
    const after = { fields: [field("c", "C"), field("b", "New"), field("d", "D")] };
    expect(differencesBetween(before, after)).toEqual([
      { at: "fields/a", before: field("a", "A") },
      { at: "fields/b/label", before: "B", after: "New" },
      { at: "fields/d", after: field("d", "D") },
      { at: "fields/#order", before: ["a", "b", "c"], after: ["c", "b", "d"] },
    ]);
  });
});

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
