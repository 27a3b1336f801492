import { describe, expect, it } from "vitest";
import type { Parameter } from "#shared/rulebook/definition";
import { listCodesOf, listDefaults, listsOf, optionsOf } from "#shared/rulebook/options";
import { everyTypeForm, fieldOf, LISTS } from "./every-type-form.ts";

const label = { "zh-CN": "城市", "en-US": "City" };
const cities: Parameter = {
  kind: "parameter",
  code: "cities",
  title: label,
  description: label,
  measuredIn: "choice",
  choices: [
    { value: "beijing", title: label, under: "cn" },
    { value: "elsewhere", title: label, description: label },
  ],
  values: [
    { from: "1900-01-01", value: "elsewhere" },
    { from: "2026-01-01", value: "beijing", unit: "D1" },
  ],
  vectors: [{ day: "2026-10-15", value: "elsewhere" }],
};
const known = (code: string): Parameter | undefined => (code === "cities" ? cities : undefined);

describe("central lists", () => {
  it("are those that a form's choices name, in lines too, each once", () => {
    expect(listCodesOf(everyTypeForm)).toEqual(["cities"]);
    expect(listsOf(everyTypeForm, known)).toEqual({
      cities: [
        { value: "beijing", label, under: "cn" },
        { value: "elsewhere", label },
      ],
    });
    expect(listsOf(everyTypeForm, () => undefined)).toEqual({ cities: [] });
  });

  it("begin with the value that is in force for the unit on the day", () => {
    expect(listDefaults(everyTypeForm, known, "2026-10-15", ["G1", "D1"])).toEqual({ city: "beijing" });
    expect(listDefaults(everyTypeForm, known, "2025-10-15", ["G1", "D1"])).toEqual({ city: "elsewhere" });
    expect(listDefaults(everyTypeForm, known, "2026-10-15", [])).toEqual({ city: "elsewhere" });
  });
});

describe("the answers of a choice", () => {
  const city = fieldOf("city", "choice", { list: "cities", within: "country" });

  it.each([
    [{ country: "cn" }, ["beijing", "shanghai", "elsewhere"]],
    [{ country: "de" }, ["berlin", "elsewhere"]],
    [{ country: null }, ["elsewhere"]],
    [{}, ["elsewhere"]],
  ])("where %j is chosen: %j", (chosen, values) => {
    expect(optionsOf(city, LISTS, chosen).map(({ value }) => value)).toEqual(values);
  });

  it("are all of them where it depends on nothing", () => {
    expect(optionsOf({ ...city, within: undefined }, LISTS, {}).length).toBe(4);
  });
});
