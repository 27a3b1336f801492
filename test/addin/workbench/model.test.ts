import { describe, expect, test } from "vitest";
import type { Entry } from "../../../addin/workbench/host/wire.ts";
import { testHost, valueOf, type Step } from "./support/test-host.ts";

const range = (address: string): readonly Step[] => [
  { property: "Worksheets" },
  { method: "GetActiveWorksheet" },
  { method: "GetRange", args: [address] },
];
const sheet = range("A1").slice(0, 2);
const add = (address: string): readonly Step[] => [
  ...sheet,
  { property: "Tables" },
  { method: "Add", args: [address, true] },
];

describe("Ranges", () => {
  test("values written come back with their kinds, and null leaves a cell as it is", async () => {
    const { set, load } = testHost();
    await set(range("B2:C3"), "Values", [
      [1, "x"],
      [true, "#N/A"],
    ]);
    await set(range("B2:C2"), "Values", [[null, "y"]]);
    expect(valueOf(await load(range("B2:C3"), ["values", "valueTypes"]))).toMatchObject({
      Values: [
        [1, "y"],
        [true, "#N/A"],
      ],
      ValueTypes: [
        ["Double", "String"],
        ["Boolean", "Error"],
      ],
    });
  });

  test("an array of another shape than the range is refused, and nothing is written", async () => {
    const { set, load } = testHost();
    expect((await set(range("A1:B2"), "Values", [[1]])).Error?.Code).toBe("InvalidArgument");
    expect(valueOf(await load(range("A1"), ["values"]))).toMatchObject({ Values: [[""]] });
  });

  test.each<[string, Step, string]>([
    ["B2:C4", { method: "GetCell", args: [1, 1] }, "Sheet1!C3"],
    ["B2:C4", { method: "GetResizedRange", args: [1, -1] }, "Sheet1!B2:B5"],
    ["B2:C4", { method: "GetOffsetRange", args: [1, 1] }, "Sheet1!C3:D5"],
    ["B2:C4", { method: "GetLastRow" }, "Sheet1!B4:C4"],
    ["B2:C4", { method: "GetEntireColumn" }, "Sheet1!B:C"],
    ["B2:C4", { method: "GetBoundingRect", args: ["E9"] }, "Sheet1!B2:E9"],
    ["B2:C4", { method: "GetIntersection", args: ["C1:F3"] }, "Sheet1!C2:C3"],
  ])("from %s, %j is %s", async (from, step, expected) => {
    const { load } = testHost();
    expect(valueOf(await load([...range(from), step], ["address"]))).toMatchObject({ Address: expected });
  });

  test("cells beyond the sheet are refused", async () => {
    const { load } = testHost();
    const beyond = [...range("A1"), { method: "GetOffsetRange", args: [-1, 0] }];
    expect((await load(beyond, ["address"])).Error?.Code).toBe("InvalidArgument");
  });

  test("a whole column answers no values and takes none", async () => {
    const { load, set } = testHost();
    expect(valueOf(await load(range("A:A"), ["values", "text"]))).toMatchObject({ Values: null, Text: null });
    expect((await set(range("A:A"), "Values", 1)).Error?.Code).toBe("InvalidArgument");
  });

  test("an empty sheet has no used range, as a null object", async () => {
    const { load, set } = testHost();
    const used = [...sheet, { method: "GetUsedRangeOrNullObject", args: [false] }];
    expect(valueOf(await load(used, ["address"]))).toBeNull();
    await set(range("C5"), "Values", [[1]]);
    expect(valueOf(await load(used, ["address"]))).toMatchObject({ Address: "Sheet1!C5" });
  });
});

describe("Calculation", () => {
  test("a sheet computes again when it is marked dirty, the workbook when it is forced", async () => {
    const computed: string[] = [];
    const { set, call } = testHost((formula) => {
      computed.push(formula);
      return 1;
    });
    await set(range("A1"), "Formulas", [["=F()"]]);
    computed.length = 0;
    await call(sheet, "Calculate", [false]);
    await call([{ property: "Application" }], "Calculate", ["Recalculate"]);
    expect(computed).toEqual([]);
    await call(sheet, "Calculate", [true]);
    await call([{ property: "Application" }], "Calculate", ["Full"]);
    expect(computed).toEqual(["=F()", "=F()"]);
    expect((await call([{ property: "Application" }], "Calculate", ["Often"])).Error?.Code).toBe(
      "InvalidArgument",
    );
  });
});

describe("Tables", () => {
  test("a new table names its blank and repeated headers, and rows added widen it", async () => {
    const { set, load } = testHost();
    await set(range("A1:C2"), "Values", [
      ["Rate", "", "Rate"],
      [1, 2, 3],
    ]);
    const table = valueOf(await load(add("A1:C2"), ["name"]));
    expect(table).toMatchObject({ Name: "Table1" });
    const made = [{ property: "Tables" }, { method: "GetItem", args: ["table1"] }];
    await load([...made, { property: "Rows" }, { method: "Add", args: [null, [[4, 5, 6]]] }], ["index"]);
    expect(valueOf(await load([...made, { method: "GetRange" }], ["address", "values"]))).toMatchObject({
      Address: "Sheet1!A1:C3",
      Values: [
        ["Rate", "Column2", "Rate2"],
        [1, 2, 3],
        [4, 5, 6],
      ],
    });
  });

  test("cells below a table are never overwritten", async () => {
    const { set, load } = testHost();
    await set(range("A1:A3"), "Values", [["Head"], [1], ["note"]]);
    await load(add("A1:A2"), ["name"]);
    const rows = [{ property: "Tables" }, { method: "GetItem", args: ["Table1"] }, { property: "Rows" }];
    const refused = await load([...rows, { method: "Add", args: [null, [[2]]] }], ["index"]);
    expect(refused.Error?.Code).toBe("InvalidOperation");
    expect(valueOf(await load(range("A3"), ["values"]))).toMatchObject({ Values: [["note"]] });
  });

  test("the table of a cell is found from the cell", async () => {
    const { set, load } = testHost();
    await set(range("B2:B3"), "Values", [["Head"], [1]]);
    await load(add("B2:B3"), ["name"]);
    const first = (address: string) => [
      ...range(address),
      { method: "GetTables", args: [false] },
      { method: "GetFirst" },
    ];
    expect(valueOf(await load(first("B3"), ["name"]))).toMatchObject({ Name: "Table1" });
    expect((await load(first("D3"), ["name"])).Error?.Code).toBe("ItemNotFound");
  });
});

describe("Sheets, names and settings", () => {
  test("a sheet's name is unique without case, and the last visible sheet stays", async () => {
    const { load, call } = testHost();
    const second = [{ property: "Worksheets" }, { method: "Add", args: ["sheet1"] }];
    expect((await load(second, ["name"])).Error?.Code).toBe("ItemAlreadyExists");
    expect((await call(sheet, "Delete")).Error?.Code).toBe("InvalidOperation");
  });

  test("a name finds its range, and may not look like a cell", async () => {
    const { load } = testHost();
    const names: readonly Step[] = [{ property: "Names" }];
    await load([...names, { method: "Add", args: ["Rates", "=Sheet1!$B$2:$B$4"] }], ["name"]);
    const found = [...names, { method: "GetItem", args: ["RATES"] }, { method: "GetRange" }];
    expect(valueOf(await load(found, ["address"]))).toMatchObject({ Address: "Sheet1!B2:B4" });
    const cell = [...names, { method: "Add", args: ["AB12", "=1"] }];
    expect((await load(cell, ["name"])).Error?.Code).toBe("InvalidArgument");
  });

  test("settings keep what JSON can say", async () => {
    const { load, call } = testHost();
    const settings: readonly Step[] = [{ property: "Settings" }];
    const value = { table: "T", rows: [1, null, "x"] };
    await load([...settings, { method: "Add", args: ["k", value] }], ["key"]);
    const kept: readonly Step[] = [...settings, { method: "GetItem", args: ["k"] }];
    expect(valueOf(await load(kept, ["value"]))).toMatchObject({ Value: value });
    await call(kept, "Delete");
    expect((await load(kept, ["value"])).Error?.Code).toBe("ItemNotFound");
  });
});

describe("Events", () => {
  test("an edit is told to its sheet and to the workbook, a recalculation to nobody", async () => {
    const { host, grid, set } = testHost();
    const heard: Entry[] = [];
    host.link.listen((entries) => heard.push(...entries));
    await set(range("B2:C3"), "Values", 1);
    grid.recalculate(null);
    const told = heard.map(([, type, target, message]) => [
      type,
      target,
      JSON.parse(typeof message === "string" ? message : "{}").address,
    ]);
    expect(told).toEqual([
      [10, grid.activeSheetId(), "B2:C3"],
      [10, "Workbook", "B2:C3"],
    ]);
  });
});
