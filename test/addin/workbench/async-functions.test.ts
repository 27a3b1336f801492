import { describe, expect, test, vi } from "vitest";
import type { Area } from "../../../addin/workbench/grid/area.ts";
import { AsyncFunctions } from "../../../addin/workbench/grid/async-functions.ts";
import type { FunctionResult } from "../../../addin/workbench/grid/function-result.ts";

const at = (row: number, column = 0) => ({ sheetId: "s", row, column });

function functionsUnderTest() {
  const started: {
    id: string;
    args: unknown;
    settle: (result: FunctionResult) => void;
    cancelled: boolean;
  }[] = [];
  const computed: (readonly Area[])[] = [];
  const functions = new AsyncFunctions(
    (id, args) => {
      const settlers: ((result: FunctionResult) => void)[] = [];
      const result = new Promise<FunctionResult>((resolve) => settlers.push(resolve));
      const settle = (value: FunctionResult) => settlers.forEach((resolve) => resolve(value));
      const call = { id, args, settle, cancelled: false };
      started.push(call);
      return { result, cancel: () => void (call.cancelled = true) };
    },
    (areas) => computed.push(areas),
  );
  return { functions, started, computed };
}

describe("Asynchronous functions over a synchronous engine", () => {
  test("a cell is busy until its call has answered, and then shows the answer", async () => {
    const { functions, started, computed } = functionsUnderTest();
    expect(functions.evaluate("F", [1], at(0))).toBe("#BUSY!");
    expect(started).toHaveLength(0);
    functions.endPass();
    expect(started.map(({ id, args }) => [id, args])).toEqual([["F", [1]]]);
    started[0]?.settle(42);
    await vi.waitFor(() => expect(computed).toHaveLength(1));
    expect(functions.evaluate("F", [1], at(0))).toBe(42);
    functions.endPass();
    expect(started).toHaveLength(1);
    expect(functions.idle).toBe(true);
  });

  test("all calls of a pass start together, and their answers are computed as one area", async () => {
    const { functions, started, computed } = functionsUnderTest();
    for (let row = 0; row < 1000; row += 1) functions.evaluate("F", [row], at(row));
    functions.endPass();
    expect(started).toHaveLength(1000);
    for (const call of started) call.settle(1);
    await vi.waitFor(() => expect(functions.idle).toBe(true));
    expect(computed).toEqual([[{ sheetId: "s", row: 0, column: 0, rows: 1000, columns: 1 }]]);
  });

  test("an error among the arguments is the result, and nothing is called", () => {
    const { functions, started } = functionsUnderTest();
    expect(functions.evaluate("F", ["x", [[1, "#N/A"]]], at(0))).toBe("#N/A");
    expect(functions.evaluate("F", ["#BUSY!"], at(1))).toBe("#BUSY!");
    functions.endPass();
    expect(started).toHaveLength(0);
  });

  test("errors show their code, also inside a spilled answer, and keep their sentence for that cell", async () => {
    const { functions, started, computed } = functionsUnderTest();
    functions.evaluate("F", [], at(4, 2));
    functions.endPass();
    started[0]?.settle([
      ["Stage", 1],
      ["Won", { code: "#N/A", message: "Not closed." }],
    ]);
    await vi.waitFor(() => expect(computed).toHaveLength(1));
    expect(functions.evaluate("F", [], at(4, 2))).toEqual([
      ["Stage", 1],
      ["Won", "#N/A"],
    ]);
    expect(functions.errorMessage("s", 5, 3, "#N/A")).toBe("Not closed.");
    expect(functions.errorMessage("s", 5, 3, "#VALUE!")).toBeUndefined();
    expect(functions.errorMessage("s", 4, 2, "#N/A")).toBeUndefined();
  });

  test("a formula that no longer makes a call cancels it, and a late answer changes nothing", async () => {
    const { functions, started, computed } = functionsUnderTest();
    functions.evaluate("F", ["old"], at(0));
    functions.endPass();
    functions.evaluate("F", ["new"], at(0));
    functions.endPass();
    expect(started.map(({ cancelled }) => cancelled)).toEqual([true, false]);
    started[0]?.settle("late");
    started[1]?.settle("right");
    await vi.waitFor(() => expect(computed).toHaveLength(1));
    expect(functions.evaluate("F", ["new"], at(0))).toBe("right");
  });

  test("invalidating an area calls its functions again, and no others", async () => {
    const { functions, started, computed } = functionsUnderTest();
    for (const row of [0, 9]) functions.evaluate("F", [row], at(row));
    functions.endPass();
    for (const call of started) call.settle(1);
    await vi.waitFor(() => expect(functions.idle).toBe(true));
    functions.invalidate({ sheetId: "s", row: 0, column: 0, rows: 5, columns: 5 });
    expect(computed.at(-1)).toEqual([{ sheetId: "s", row: 0, column: 0, rows: 1, columns: 1 }]);
    expect(functions.evaluate("F", [0], at(0))).toBe("#BUSY!");
    expect(functions.evaluate("F", [9], at(9))).toBe(1);
    functions.endPass();
    expect(started).toHaveLength(3);
  });
});
