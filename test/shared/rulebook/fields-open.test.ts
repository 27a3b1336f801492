import { describe, expect, it } from "vitest";
import { closedChanges, fieldsOpenTo } from "#shared/rulebook/fields-open";
import { BODY, everyTypeForm } from "./every-type-form.ts";

const computed = ["amount", "total"];
const own = everyTypeForm.fields
  .map(({ key }) => key)
  .filter((key) => !computed.includes(key) && key !== "verdict" && key !== "remark");

describe("the fields of a record with an approval", () => {
  it.each([
    ["its owner", { isOwner: true, isSuperior: false }, own],
    ["a superior", { isOwner: false, isSuperior: true }, [...own, "remark"]],
    ["who decides the step", { isOwner: false, isSuperior: false, steps: ["judge"] }, ["verdict"]],
    [
      "a superior who decides it",
      { isOwner: false, isSuperior: true, steps: ["judge"] },
      [...own, "verdict", "remark"],
    ],
    ["who decides another step", { isOwner: false, isSuperior: false, steps: ["other"] }, []],
    ["an owner who would decide it themselves", { isOwner: true, isSuperior: true, steps: ["judge"] }, own],
  ])("are open to %s, what is worked out to nobody", (_who, standing, open) => {
    expect(fieldsOpenTo(everyTypeForm, standing)).toEqual(open);
  });

  it("are not changed by whoever only makes them follow", () => {
    const before = { ...BODY, quantity: 1, price: 2, amount: 2, is_gift: true, receiver: "Li", total: 0 };
    const after = { ...BODY, quantity: 2, price: 2, amount: 4, is_gift: false, total: 0 };
    const keys = (open: string[]): string[] =>
      closedChanges(everyTypeForm, before, after, open).map(({ key }) => key);
    expect(keys(["quantity", "is_gift"])).toEqual([]);
    expect(keys(["quantity"])).toEqual(["is_gift"]);
    expect(keys([])).toEqual(["quantity", "is_gift"]);
  });

  it("that are cleared are changed", () => {
    const before = { ...BODY, verdict: "good" };
    expect(closedChanges(everyTypeForm, before, BODY, own).map(({ key }) => key)).toEqual(["verdict"]);
    expect(closedChanges(everyTypeForm, before, before, []).length).toBe(0);
  });

  it("that are tables are not changed by what their computed columns follow", () => {
    const lines = [{ product: "A", count: 2, cost: 10, sum: 20, twice: 40 }];
    const halved = [{ product: "A", count: 2, cost: 10, sum: 10, twice: 20 }];
    const open = ["rate"];
    expect(
      closedChanges(everyTypeForm, { ...BODY, lines }, { ...BODY, rate: 0.5, lines: halved }, open),
    ).toEqual([]);
    const dearer = [{ product: "A", count: 2, cost: 11, sum: 22, twice: 44 }];
    expect(
      closedChanges(everyTypeForm, { ...BODY, lines }, { ...BODY, lines: dearer }, open).map(
        ({ key }) => key,
      ),
    ).toEqual(["lines"]);
  });
});
