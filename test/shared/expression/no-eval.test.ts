import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

const PROGRAM = `
  const { compileExpression } = await import("./shared/expression/compile-expression.ts");
  const compiled = compileExpression("if(round(amount, 2) > 7/2, 'yes', 'no')", { amount: "number" });
  let forbidden = false;
  try { new Function("return 1"); } catch { forbidden = true; }
  console.log(JSON.stringify({ forbidden, result: compiled.ok && compiled.value.evaluate({ amount: 3.51 }) }));
`;

describe("expressions", () => {
  it("work where code from text is forbidden, as in a Worker", () => {
    const output = execFileSync(
      process.execPath,
      ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", PROGRAM],
      { encoding: "utf8" },
    );
    expect(JSON.parse(output)).toEqual({ forbidden: true, result: { ok: true, value: "yes" } });
  });
});
