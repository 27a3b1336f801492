import { describe, expect, test } from "vitest";
import { formulaInWords } from "../../../../addin/taskpane/explain/formula-in-words.ts";
import { callForElement, listArguments } from "../../../../addin/taskpane/explain/pick-element.ts";

const SCOPES = [["D1"], ["D2"], ["D3"]];
const PERIODS = [["2026-09", "2026-10"]];

const term = (name: string, title: string) => ({
  name,
  title: { "zh-CN": title, "en-US": name },
  value: 1,
  from: "2026-10-01",
  to: "2026-10-31",
});

describe("a cell of several values", () => {
  test("has the selected place's scope and period picked at first", () => {
    const lists = listArguments("KPI.ACTIVITYRATE", [SCOPES, PERIODS, null], { row: 2, column: 1 });
    expect(lists.map(({ name, picked }) => [name, picked])).toEqual([
      ["scope", 2],
      ["period", 1],
    ]);
    expect(callForElement([SCOPES, PERIODS, null], lists, {})).toEqual(["D3", "2026-10", null]);
  });

  test("asks for the place that is chosen instead", () => {
    const lists = listArguments("KPI.ACTIVITYRATE", [SCOPES, "2026-10"], { row: 0, column: 0 });
    expect(callForElement([SCOPES, "2026-10"], lists, { 0: 1 })).toEqual(["D2", "2026-10"]);
  });

  test("counts a table's headings out", () => {
    const lists = listArguments("KPI.TABLE", ["activity_rate", SCOPES, PERIODS], { row: 1, column: 2 });
    expect(lists.map(({ picked }) => picked)).toEqual([0, 1]);
  });

  test("keeps a single list in its own shape", () => {
    const square = [
      ["OPP-1", "OPP-2"],
      ["OPP-3", "OPP-4"],
    ];
    expect(listArguments("FUNNEL.GRADE", [square], { row: 1, column: 0 })[0]?.picked).toBe(2);
  });

  test("takes a reference to one cell as its value", () => {
    expect(listArguments("KPI.ACTIVITYRATE", [[["D1"]], "2026-10"], { row: 0, column: 0 })).toEqual([]);
    expect(callForElement([[["D1"]], "2026-10"], [], {})).toEqual(["D1", "2026-10"]);
  });
});

describe("a formula in words", () => {
  test("calls its terms by their titles and writes the signs that people write", () => {
    const terms = [term("producers", "出单人数"), term("opening", "期初人数"), term("closing", "期末人数")];
    expect(formulaInWords("(producers) / ((opening + closing) / 2)", terms, "zh-CN")).toBe(
      "出单人数 ÷ ((期初人数 + 期末人数) ÷ 2)",
    );
  });

  test("leaves alone what is not a term", () => {
    expect(formulaInWords("round(producers, 2) * 3", [term("producers", "出单人数")], "zh-CN")).toBe(
      "round(出单人数, 2) × 3",
    );
  });
});
