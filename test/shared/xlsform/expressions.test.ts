import { describe, expect, test } from "vitest";
import { compileExpression } from "../../../shared/expression/compile-expression.ts";
import { answerTypes } from "../../../shared/xlsform/answer-types.ts";
import { xpathToCel } from "../../../shared/xlsform/xpath-to-cel.ts";

const ANSWERS = answerTypes([
  { key: "n", type: "number" },
  { key: "m", type: "money" },
  { key: "t", type: "text" },
  { key: "ok", type: "yesno" },
]);
const VARIABLES = { n: "number", m: "number", t: "text", ok: "yesno" } as const;

type Answers = { n: number | null; m: number | null; t: string | null; ok: boolean | null };

const EVERY: readonly Answers[] = [null, 0, 5].flatMap((n) =>
  [null, 3].flatMap((m) =>
    [null, "a", "b"].flatMap((t) => [null, true, false].map((ok) => ({ n, m, t, ok }))),
  ),
);

/** What XLSForm makes of each: a blank answer is neither above nor below anything, and unlike every text. */
const SAID: readonly (readonly [string, (answers: Answers) => boolean])[] = [
  ["${n} > 2", ({ n }) => n !== null && n > 2],
  ["${n} > 2 or ${t} = 'a'", ({ n, t }) => (n !== null && n > 2) || t === "a"],
  ["not(${n} > 2)", ({ n }) => !(n !== null && n > 2)],
  ["not(${n} = '') and ${n} <= 2", ({ n }) => n !== null && n <= 2],
  ["not(${n} = '' or ${m} > ${n})", ({ n, m }) => !(n === null || (m !== null && m > n))],
  ["not(not(${n} = '')) or ${n} < 1", ({ n }) => n === null || n < 1],
  ["not(not(${n} = '') or ${n} < 1)", ({ n }) => n === null],
  ["${t} != 'a'", ({ t }) => t !== "a"],
  [
    "${ok} = 'yes' and ${n} >= 0 or ${ok} = 'no'",
    ({ ok, n }) => (ok === true && n !== null && n >= 0) || ok === false,
  ],
  ["if(${n} > 2, ${t} = 'a', ${t} = 'b')", ({ n, t }) => (n !== null && n > 2 ? t === "a" : t === "b")],
  ["selected(${t}, 'a') or ${n} + 1 > 5", ({ t, n }) => t === "a" || (n !== null && n + 1 > 5)],
  ["${n} = '' or (${m} != '' and ${n} < ${m})", ({ n, m }) => n === null || (m !== null && n < m)],
];

describe("a condition of an XLSForm", () => {
  test.each(SAID)("%s says here what it says there, whatever is answered", (source, meant) => {
    const said = xpathToCel(source, { answers: ANSWERS, condition: true });
    const compiled = said.ok ? compileExpression(said.value, VARIABLES, "yesno") : said;
    if (!compiled.ok) throw new Error(`${source} is not taken over.`);
    const outcomes = EVERY.map((answers) => {
      const outcome = compiled.value.evaluate(answers);
      // What cannot be worked out does not hold.
      return outcome.ok && outcome.value === true;
    });
    expect(outcomes).toEqual(EVERY.map(meant));
  });
});
