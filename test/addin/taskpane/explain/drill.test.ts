import { describe, expect, test } from "vitest";
import { FUNCTION_IDS, SIGNATURES } from "#shared/contract/signatures";
import { callOfPart } from "../../../../addin/taskpane/explain/drill.ts";

describe("the call of a part", () => {
  test.for(FUNCTION_IDS.map((id) => [id] as const))(
    "%s asks the same of the part, if it has a scope",
    ([fn]) => {
      const names = SIGNATURES[fn].map(({ name }): string => name);
      const place = names.indexOf("scope");
      const args = names.map((name) => `given ${name}`);
      const expected = args.map((arg, index) => (index === place ? "D1-A" : arg));
      expect(callOfPart(fn, args, "D1-A")).toEqual(place === -1 ? undefined : expected);
    },
  );

  test("a scope that was left out is put in its place", () => {
    expect(callOfPart("KPI.VALUE", ["win_rate"], "D1-A")).toEqual(["win_rate", "D1-A"]);
    expect(callOfPart("KPI.HEADCOUNT", [null, "2026-10"], "D1-A")).toEqual(["D1-A", "2026-10"]);
  });
});
