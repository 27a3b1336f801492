import { describe, expect, it } from "vitest";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import { checkBody, problemPointer } from "#shared/rulebook/form";
import { fromStored, toStored } from "#shared/rulebook/stored-body";
import { BODY, everyTypeForm, LISTS } from "./every-type-form.ts";

const context = { today: "2026-10-15", lists: LISTS };

function check(change: RecordBody, fills: readonly string[] = []) {
  const { body, problems } = checkBody(everyTypeForm, { ...BODY, ...change }, { ...context, fills });
  return { body, refused: problems.map((problem) => `${problemPointer(problem)}: ${problem.code}`) };
}

describe("a field", () => {
  it.each<[string, FieldValue, FieldValue]>([
    ["rate", 0.05, 0.05],
    ["rate", -1.5, -1.5],
    ["at", "00:00", "00:00"],
    ["at", " 23:59 ", "23:59"],
    ["colours", ["blue", "red", "blue"], ["red", "blue"]],
    ["files", ["f1", "f2", "f1"], ["f1", "f2"]],
    ["quantity", 0, 0],
    ["is_gift", false, false],
    ["parent", "ET-1", "ET-1"],
  ])("%s takes %j as %j", (key, given, kept) => {
    const { body, refused } = check({ [key]: given });
    expect(refused).toEqual([]);
    expect(body[key]).toEqual(kept);
  });

  it.each<[string, FieldValue, string]>([
    ["rate", "5%", "wrong-type"],
    ["rate", Number.POSITIVE_INFINITY, "out-of-range"],
    ["at", "24:00", "bad-time"],
    ["at", "9:30", "bad-time"],
    ["at", 930, "wrong-type"],
    ["colours", "red", "wrong-type"],
    ["colours", ["red", "pink"], "not-an-option"],
    ["colours", [{ red: true }], "wrong-type"],
    ["files", ["f1", "f2", "f3"], "too-many"],
    ["files", ["x".repeat(65)], "wrong-type"],
    ["files", [""], "wrong-type"],
    ["lines", "A", "wrong-type"],
    ["lines", ["A"], "wrong-type"],
    ["note", ["A"], "wrong-type"],
    ["is_gift", "yes", "wrong-type"],
  ])("%s refuses %j: %s", (key, given, code) => {
    expect(check({ [key]: given }).refused).toEqual([`${key}: ${code}`]);
  });

  it.each<[FieldValue]>([[null], [""], ["  "], [[]]])("holds nothing where %j was given", (blank) => {
    const optional = everyTypeForm.fields.filter(({ required, computed }) => !required && !computed);
    const given = Object.fromEntries(optional.map(({ key }) => [key, blank]));
    expect(check(given)).toEqual({ body: { ...BODY, total: 0 }, refused: [] });
  });
});

describe("answers that depend on another one", () => {
  it.each([
    [{ country: "cn", city: "shanghai" }, []],
    [{ country: "de", city: "berlin" }, []],
    [{ city: "elsewhere" }, []],
    [{ country: "de", city: "shanghai" }, ["city: not-an-option"]],
    [{ city: "shanghai" }, ["city: not-an-option"]],
    [{ country: "cn", lines: [{ product: "A", place: "berlin" }] }, ["lines/0/place: not-an-option"]],
  ])("%j: %j", (change, refused) => {
    expect(check(change).refused).toEqual(refused);
  });

  it("are none where the central list is not there", () => {
    const { problems } = checkBody(everyTypeForm, { ...BODY, city: "elsewhere" }, { ...context, lists: {} });
    expect(problems.map(({ code }) => code)).toEqual(["not-an-option"]);
  });
});

describe("a table of lines", () => {
  it("leaves out blank lines and cells, works out its columns, and says where it is wrong by the line as given", () => {
    const lines = [
      {},
      { product: " A ", count: 2, cost: 1.5, sum: 99 },
      { product: " ", sum: 3 },
      { product: "B" },
    ];
    expect(check({ lines, rate: 0.5 })).toEqual({
      body: {
        ...BODY,
        rate: 0.5,
        lines: [{ product: "A", count: 2, cost: 1.5, sum: 1.5, twice: 3 }, { product: "B" }],
        total: 1.5,
      },
      refused: [],
    });
    const wrong = [{}, { product: "A", count: 2 }, { count: "x", colour: "red" }];
    expect(check({ lines: wrong }).refused).toEqual([
      "lines/1/cost: required",
      "lines/2/colour: unknown-field",
      "lines/2/product: required",
      "lines/2/count: wrong-type",
    ]);
  });

  it("names table, line and column in both languages", () => {
    const { problems } = checkBody(
      everyTypeForm,
      { ...BODY, lines: [{ product: "A", count: "x" }] },
      context,
    );
    expect(problems[0]?.message).toEqual({
      "zh-CN": "“项 lines第 1 行 项”的内容类型不对。",
      "en-US": "lines, line 1: Field does not take this kind of value.",
    });
  });

  it("has no more lines than it takes, blank ones not counted", () => {
    const line = { product: "A" };
    expect(check({ note: "n", lines: [line, {}, line, line] }).refused).toEqual([]);
    expect(check({ note: "n", lines: [line, line, line, line] }).refused).toEqual(["lines: too-many"]);
    expect(check({ lines: [line, line, line] }).refused).toEqual(["lines: not_too_many"]);
  });

  it("keeps its money in whole cents and gives it back exactly", () => {
    const lines = [
      { product: "A", count: 3, cost: 0.29 },
      { product: "B", count: 1, cost: 1_200_000.55 },
    ];
    const { body } = check({ lines, price: 1.15, quantity: 2 });
    const stored = toStored(everyTypeForm, body);
    expect(stored).toMatchObject({
      price: 115,
      amount: 230,
      quantity: 2,
      lines: [
        { count: 3, cost: 29, sum: 87 },
        { count: 1, cost: 120_000_055, sum: 120_000_055 },
      ],
      total: 120_000_142,
    });
    expect(fromStored(everyTypeForm, stored)).toEqual(body);
    expect(body["lines"]).toMatchObject([{ cost: 0.29 }, { cost: 1_200_000.55 }]);
  });
});

describe("a field that is only sometimes asked", () => {
  it("is required while its condition holds, and holds nothing while it is not shown", () => {
    expect(check({ is_gift: true }).refused).toEqual(["receiver: required"]);
    expect(check({ is_gift: true, receiver: "Li" })).toMatchObject({ body: { receiver: "Li" }, refused: [] });
    expect(check({ is_gift: false, receiver: "Li", greeting: "Hi" })).toEqual({
      body: { ...BODY, is_gift: false, total: 0 },
      refused: [],
    });
    expect(check({ receiver: ["wrong"] }).refused).toEqual([]);
  });

  it("of a superior or of a step is required of who fills it, and of nobody else", () => {
    expect(check({}).refused).toEqual([]);
    expect(check({}, ["verdict"]).refused).toEqual(["verdict: required"]);
    expect(check({ verdict: "good" }, ["verdict", "remark"]).refused).toEqual(["remark: required"]);
  });
});
