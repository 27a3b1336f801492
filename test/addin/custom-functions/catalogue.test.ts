import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { LANGUAGES } from "#shared/contract/language";
import { FUNCTION_IDS, SIGNATURES } from "#shared/contract/signatures";
import { CATALOGUE } from "../../../addin/custom-functions/catalogue.ts";
import { functionsMetadata } from "../../../addin/custom-functions/metadata.ts";

const ID = /^[A-Z][A-Z0-9_.]{2,63}$/;
const LOOKS_LIKE_A_CELL = /^[A-Z]{1,3}\d+$|^R\d*C\d*$/;
const DESCRIPTION_MAX = 128;
const PARAMETER_DESCRIPTION_MAX = 128;
const CHINESE = /\p{Script=Han}/u;

/** Ids with the names of their parameters, as they have ever shipped. */
const shipped = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(new URL("../../golden/functions.json", import.meta.url), "utf8")));

describe("every function of the catalogue", () => {
  it.each(FUNCTION_IDS)("%s has an id that Excel takes", (id) => {
    expect(id).toMatch(ID);
    expect(id.split(".").some((part) => LOOKS_LIKE_A_CELL.test(part))).toBe(false);
  });

  it.each(FUNCTION_IDS)("%s is described in both languages, and so is each of its parameters", (id) => {
    const { description, parameters } = CATALOGUE[id];
    const names = SIGNATURES[id].map(({ name }) => name);
    expect(Object.keys(parameters).toSorted()).toEqual(names.toSorted());
    for (const text of [description, ...Object.values(parameters)]) {
      for (const language of LANGUAGES) {
        expect(text[language].length).toBeGreaterThan(5 - (language === "zh-CN" ? 3 : 0));
        expect(text[language].length).toBeLessThanOrEqual(
          text === description ? DESCRIPTION_MAX : PARAMETER_DESCRIPTION_MAX,
        );
      }
      expect(CHINESE.test(text["en-US"])).toBe(false);
      expect(CHINESE.test(text["zh-CN"]) || /\d/.test(text["zh-CN"])).toBe(true);
    }
  });

  it.each(FUNCTION_IDS)("%s has an example that calls it, with no more arguments than it takes", (id) => {
    const [, called, args = ""] = /^=([A-Z.]+)\((.*)\)$/.exec(CATALOGUE[id].example) ?? [];
    expect(called).toBe(id);
    const count = args.split(",").length;
    const required = SIGNATURES[id].filter(({ optional }) => !optional).length;
    expect(count).toBeGreaterThanOrEqual(required);
    expect(count).toBeLessThanOrEqual(SIGNATURES[id].length);
  });

  it.each(FUNCTION_IDS)("%s has its optional parameters last, and options as the last of all", (id) => {
    const optional = SIGNATURES[id].map((parameter) => parameter.optional);
    expect(optional).toEqual(optional.toSorted((a, b) => Number(a) - Number(b)));
    expect(SIGNATURES[id].at(-1)?.name).toBe("options");
  });

  it("stays its own when Excel writes a point as an underline", () => {
    const written = FUNCTION_IDS.map((id) => id.replaceAll(".", "_"));
    expect(new Set(written).size).toBe(FUNCTION_IDS.length);
  });
});

describe("functions.json", () => {
  it("has the same ids and names in every language", () => {
    const names = LANGUAGES.map((language) =>
      functionsMetadata(language).functions.map(({ id, name }) => [id, name]),
    );
    expect(names[0]).toEqual(names[1]);
    expect(names[0]?.every(([id, name]) => id === name)).toBe(true);
  });

  it("says matrix where a list may stand, and where an answer may spill", () => {
    const [activity] = functionsMetadata("en-US").functions;
    expect(activity?.parameters.map(({ dimensionality }) => dimensionality)).toEqual([
      "matrix",
      "matrix",
      "scalar",
    ]);
    expect(activity?.result).toEqual({ type: "any", dimensionality: "matrix" });
    const current = functionsMetadata("en-US").functions.find(({ id }) => id === "PERIOD.CURRENT");
    expect(current?.result.dimensionality).toBe("scalar");
  });

  it("never loses an id, a parameter or their order: workbooks hold them", () => {
    for (const [id, parameters] of Object.entries(shipped)) {
      const now = functionsMetadata("en-US").functions.find((found) => found.id === id);
      expect([id, now?.parameters.map(({ name }) => name).slice(0, parameters.length)]).toEqual([
        id,
        parameters,
      ]);
    }
  });

  it("has every function in the golden file, from its first day", () => {
    expect(Object.keys(shipped).toSorted()).toEqual([...FUNCTION_IDS].toSorted());
  });
});
