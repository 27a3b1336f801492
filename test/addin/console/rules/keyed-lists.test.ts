import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, listOf, objectOf } from "../../../../addin/console/rules/json.ts";
import { inOrder, keyed, listed } from "../../../../addin/console/rules/keyed-lists.ts";
import { compareDrafts, mergeDrafts, type Side } from "../../../../addin/console/rules/merge-drafts.ts";
import { HANDBOOK } from "../../../../shared/handbook/index.ts";

type Question = { readonly key: string; readonly label: string };

/** Joins two people's forms as the conflict screen does; what both changed alike is `side`'s. */
function joined(base: Json, mine: Json, theirs: Json, side: Side = "mine") {
  const [was, own, other] = [objectOf(keyed(base)), objectOf(keyed(mine)), objectOf(keyed(theirs))];
  const merge = compareDrafts(was, own, other);
  const merged = mergeDrafts(merge, own, other, () => side);
  const form = listed(inOrder(merged, { base: was, mine: own, theirs: other }));
  return { contested: merge.contested.map(({ path }) => path), form };
}

const keys = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "1", "2"));
const questions = fc
  .tuple(keys, fc.array(fc.constantFrom("x", "y", "z")))
  .map(([all, labels]): readonly Question[] => all.map((key, at) => ({ key, label: labels[at] ?? "x" })));
const asText = (list: readonly Json[], key: string) =>
  JSON.stringify(list.find((one) => objectOf(one)["key"] === key));
const ask = (key: string, label: string) => ({ key, label });

describe("lists whose entries have names", () => {
  test.each(HANDBOOK.map((definition) => [`${definition.kind} ${definition.code}`, definition] as const))(
    "are as they were when %s is turned back",
    (_name, definition) => {
      const body: Json = objectOf(JSON.parse(JSON.stringify(definition)));
      expect(listed(keyed(body))).toEqual(body);
    },
  );

  test("lose no entry that one person alone added or changed, and bring back none that was removed", () => {
    fc.assert(
      fc.property(questions, questions, questions, (was, own, other) => {
        const { form } = joined({ fields: was }, { fields: own }, { fields: other });
        const merged = listOf(objectOf(form)["fields"]);
        for (const key of ["a", "b", "c", "d", "1", "2"]) {
          const [before, mine, theirs] = [asText(was, key), asText(own, key), asText(other, key)];
          // Mine was chosen where both changed it.
          expect(asText(merged, key)).toBe(mine === before ? theirs : mine);
        }
        expect(new Set(merged.map((one) => objectOf(one)["key"])).size).toBe(merged.length);
      }),
    );
  });

  test("ask about nothing where two people change two questions, and keep what both added in its place", () => {
    const base = { fields: [ask("a", "A"), ask("b", "B")] };
    const mine = { fields: [ask("a", "Mine"), ask("m", "M"), ask("b", "B")] };
    const theirs = { fields: [ask("a", "A"), ask("b", "Theirs"), ask("t", "T")] };
    expect(joined(base, mine, theirs)).toEqual({
      contested: [],
      form: { fields: [ask("a", "Mine"), ask("m", "M"), ask("b", "Theirs"), ask("t", "T")] },
    });
  });

  test("stand as theirs where they moved an entry, and ask about the one label that both changed", () => {
    const base = {
      fields: [
        { key: "a", label: "A" },
        { key: "b", label: "B" },
      ],
    };
    const mine = {
      fields: [
        { key: "a", label: "Mine" },
        { key: "b", label: "B" },
      ],
    };
    const theirs = {
      fields: [
        { key: "b", label: "B" },
        { key: "a", label: "Theirs" },
      ],
    };
    expect(joined(base, mine, theirs)).toEqual({
      contested: [["fields", ".a", "label"]],
      form: {
        fields: [
          { key: "b", label: "B" },
          { key: "a", label: "Mine" },
        ],
      },
    });
  });
});
