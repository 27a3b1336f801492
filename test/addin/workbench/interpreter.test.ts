import { describe, expect, test } from "vitest";
import { testHost, valueOf, type Step } from "./support/test-host.ts";

const sheets: Step = { property: "Worksheets" };
const sheet: readonly Step[] = [sheets, { method: "GetItem", args: ["Sheet1"] }];
const range = (address: string): readonly Step[] => [...sheet, { method: "GetRange", args: [address] }];

describe("The host of office.js's batches", () => {
  test.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "call", "Charts"])(
    "%s is no member of any object, however it is asked for",
    async (member) => {
      const { load, set, call, faults } = testHost();
      const answers = [
        await load(sheet, [member]),
        await load([...sheet, { property: member }], ["x"]),
        await load([...sheet, { method: member }], ["x"]),
        await load([...sheet, { method: `${member}OrNullObject` }], ["x"]),
        await set(sheet, member, 1),
        await call(sheet, member),
      ];
      for (const answer of answers) expect(answer.Error?.Code).toBe("ApiNotFound");
      expect(answers.at(-1)?.Error?.Message).toBe(`The workbench does not model Worksheet.${member}.`);
      expect(faults).toEqual([]);
    },
  );

  test("the actions before a failing one stay done, and the error names its place", async () => {
    const { host, grid } = testHost();
    const response = await host.link.answer({
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1 },
        2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        3: { Id: 3, ObjectPathType: 5, ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Sheet1"] } },
        4: {
          Id: 4,
          ObjectPathType: 3,
          Name: "GetRange",
          ParentObjectPathId: 3,
          ArgumentInfo: { Arguments: ["A1"] },
        },
      },
      Actions: [
        { Id: 1, ActionType: 4, ObjectPathId: 4, Name: "Values", ArgumentInfo: { Arguments: [[[7]]] } },
        { Id: 2, ActionType: 3, ObjectPathId: 3, Name: "Protect" },
        { Id: 3, ActionType: 4, ObjectPathId: 4, Name: "Values", ArgumentInfo: { Arguments: [[[8]]] } },
      ],
    });
    expect(response.Error).toMatchObject({ Code: "ApiNotFound", ActionIndex: 1, Location: "Protect" });
    expect(
      grid.read({ sheetId: grid.activeSheetId(), row: 0, column: 0, rows: 1, columns: 1 }, "values"),
    ).toEqual([[7]]);
  });

  test("a missing item is an error, and a null object where the add-in asked for one", async () => {
    const { load } = testHost();
    expect((await load([sheets, { method: "GetItem", args: ["No"] }], ["name"])).Error?.Code).toBe(
      "ItemNotFound",
    );
    expect(
      valueOf(await load([sheets, { method: "GetItemOrNullObject", args: ["No"] }], ["name"])),
    ).toBeNull();
    const below = [
      sheets,
      { method: "GetItemOrNullObject", args: ["No"] },
      { method: "GetRange", args: ["A1"] },
    ];
    expect(valueOf(await load(below, ["values"]))).toBeNull();
  });

  test("a null object may be kept over batches, as office.js does, and otherwise not be called", async () => {
    const { call } = testHost();
    const used: readonly Step[] = [...sheet, { method: "GetUsedRangeOrNullObject", args: [false] }];
    expect(valueOf(await call(used, "_KeepReference"))).toBeNull();
    expect((await call(used, "Clear")).Error?.Code).toBe("ItemNotFound");
  });

  test("a range is kept by reference until the add-in lets it go", async () => {
    const { host, call } = testHost();
    const ObjectPaths = {
      1: { Id: 1, ObjectPathType: 1 },
      2: { Id: 2, ObjectPathType: 3, Name: "GetSelectedRange", ParentObjectPathId: 1 },
    };
    const made = await host.link.answer({
      ObjectPaths,
      Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 2 }],
    });
    expect(made.Results[0]?.Value).toEqual({ _ReferenceId: "ref1" });
    const byReference = { 9: { Id: 9, ObjectPathType: 6, Name: "ref1" } };
    const query = { Id: 1, ActionType: 2, ObjectPathId: 9, QueryInfo: { Select: ["address"] } };
    const again = await host.link.answer({ ObjectPaths: byReference, Actions: [query] });
    expect(again.Results[0]?.Value).toEqual({ _ReferenceId: "ref1", Address: "Sheet1!A1" });
    await call([], "_RemoveReference", ["ref1"]);
    expect(host.heldReferences()).toBe(0);
    const gone = await host.link.answer({ ObjectPaths: byReference, Actions: [query] });
    expect(gone.Error?.Code).toBe("InvalidReference");
  });

  test("collections load their items with the properties asked for, and a part of them", async () => {
    const { load, grid } = testHost();
    grid.addSheet("Two");
    grid.addSheet("Three");
    const all = valueOf(await load([sheets], ["items/name", "items/tables/items/name"]));
    expect(all).toMatchObject({
      _Items: [{ Name: "Sheet1", Tables: { _Items: [] } }, { Name: "Two" }, { Name: "Three" }],
    });
  });

  test("a fault of the workbook itself is reported, and the add-in gets GeneralException", async () => {
    const { set, faults } = testHost(() => {
      throw new RangeError("broken grid");
    });
    const { Error: error } = await set(range("A1"), "Values", [["=F()"]]);
    expect(error?.Code).toBe("GeneralException");
    expect(faults).toEqual([new RangeError("broken grid")]);
  });
});
