import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../../../addin/console/rules/json.ts";
import { compareDrafts, mergeDrafts, type Side } from "../../../../addin/console/rules/merge-drafts.ts";

const KEYS = ["title", "format", "numerator", "terms", "bands"] as const;
const leaf = fc.constantFrom("a", "b", "c", 1, null);
const draft: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.constantFrom(...KEYS),
  fc.oneof(leaf, fc.record({ x: leaf, y: leaf })),
  { noNullPrototype: true },
);
function textAt(of: JsonObject, key: string): string | undefined {
  return JSON.stringify(of[key]);
}

const pick = (side: Side) => () => side;

describe("two people's changes of one draft", () => {
  test("are one's own as a whole where the other changed nothing, whatever is chosen", () => {
    fc.assert(
      fc.property(draft, draft, fc.constantFrom<Side>("mine", "theirs"), (base, changed, side) => {
        const mineAlone = compareDrafts(base, changed, base);
        const theirsAlone = compareDrafts(base, base, changed);
        expect(mineAlone.contested).toEqual([]);
        expect(mergeDrafts(mineAlone, changed, base, pick(side))).toEqual(changed);
        expect(mergeDrafts(theirsAlone, base, changed, pick(side))).toEqual(changed);
      }),
    );
  });

  test("lose nothing: every key is as one of both has it, and where one alone changed it, as that one has it", () => {
    fc.assert(
      fc.property(
        draft,
        draft,
        draft,
        fc.constantFrom<Side>("mine", "theirs"),
        (base, mine, theirs, side) => {
          const merge = compareDrafts(base, mine, theirs);
          const merged = mergeDrafts(merge, mine, theirs, pick(side));
          const lost = KEYS.filter((key) => {
            const [was, own, other] = [textAt(base, key), textAt(mine, key), textAt(theirs, key)];
            if (own === was) return textAt(merged, key) !== other;
            return other === was && textAt(merged, key) !== own;
          });
          expect(lost).toEqual([]);
        },
      ),
    );
  });

  test("are asked about exactly where both changed the same to something else", () => {
    const base = { title: "T", numerator: "a", denominator: "b", format: "percent" };
    const mine = { ...base, title: "Mine", numerator: "same", format: "number" };
    const theirs = { ...base, title: "Theirs", numerator: "same", denominator: "c" };
    const merge = compareDrafts(base, mine, theirs);
    expect(merge.contested).toEqual([{ path: ["title"], base: "T", mine: "Mine", theirs: "Theirs" }]);
    expect(merge.onlyMine).toEqual([["format"]]);
    expect(merge.onlyTheirs).toEqual([["denominator"]]);
    expect(mergeDrafts(merge, mine, theirs, pick("mine"))).toEqual({
      title: "Mine",
      numerator: "same",
      denominator: "c",
      format: "number",
    });
  });

  test("that touch one inside the other are one question", () => {
    const base = { terms: { a: { measure: "x" } } };
    const merge = compareDrafts(base, { terms: {} }, { terms: { a: { measure: "y" } } });
    expect(merge.contested.map(({ path }) => path)).toEqual([["terms", "a"]]);
  });
});
