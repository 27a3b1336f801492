import { describe, expect, test } from "vitest";
import { testHost, valueOf, type Step } from "./support/test-host.ts";

const all: readonly Step[] = [{ property: "Comments" }];
const onSheet: readonly Step[] = [
  { property: "Worksheets" },
  { method: "GetActiveWorksheet" },
  { property: "Comments" },
];
const add = (address: string, content: string): Step => ({ method: "Add", args: [address, content, null] });
const at = (address: string): Step => ({ method: "GetItemByCell", args: [address] });

describe("Comments", () => {
  test("one that was added is found by its cell, in the workbook and on its sheet, and says where it stands", async () => {
    const { load } = testHost();
    await load([...all, add("Sheet1!B2", "Frozen")], ["id"]);
    const found = { Content: "Frozen", AuthorName: "Workbench" };
    expect(valueOf(await load([...all, at("Sheet1!B2")], ["content", "authorName"]))).toMatchObject(found);
    expect(valueOf(await load([...onSheet, at("B2")], ["content", "authorName"]))).toMatchObject(found);
    const location = [...all, at("Sheet1!B2"), { method: "GetLocation" }];
    expect(valueOf(await load(location, ["address"]))).toMatchObject({ Address: "Sheet1!B2" });
  });

  test("another sheet does not list it", async () => {
    const { load, call, grid } = testHost();
    await load([...all, add("Sheet1!B2", "Frozen")], ["id"]);
    grid.activateSheet(grid.addSheet());
    expect(valueOf(await call(onSheet, "GetCount"))).toBe(0);
    expect(valueOf(await call(all, "GetCount"))).toBe(1);
  });

  test("a changed text and a deletion show, and a cell without one is a null object or ItemNotFound", async () => {
    const { load, set, call } = testHost();
    await load([...all, add("Sheet1!B2", "Frozen")], ["id"]);
    await set([...all, at("Sheet1!B2")], "Content", "Frozen again");
    expect(valueOf(await load([...all, at("Sheet1!B2")], ["content"]))).toMatchObject({
      Content: "Frozen again",
    });
    await call([...all, at("Sheet1!B2")], "Delete");
    expect((await load([...all, at("Sheet1!B2")], ["content"])).Error?.Code).toBe("ItemNotFound");
    expect(valueOf(await load(all, ["items/content"]))).toMatchObject({ _Items: [] });
  });

  test.each<[string, Step, string]>([
    ["several cells", add("A1:B2", "x"), "InvalidArgument"],
    ["mentions", { method: "Add", args: ["A1", "x", "Mention"] }, "InvalidArgument"],
    ["replies", { method: "GetItemByReplyId", args: ["1"] }, "ApiNotFound"],
  ])("%s are refused", async (_what, step, code) => {
    const { load } = testHost();
    expect((await load([...onSheet, step], ["id"])).Error?.Code).toBe(code);
  });

  test("a second one in the same cell is refused", async () => {
    const { load } = testHost();
    await load([...onSheet, add("A1", "x")], ["id"]);
    expect((await load([...onSheet, add("A1", "y")], ["id"])).Error?.Code).toBe("InvalidOperation");
  });
});
