import type { Text } from "#shared/contract/language";
import { freshName } from "./fields/term.ts";
import type { JsonObject } from "./json.ts";

/** What the formula of a new KPI is made of. */
export type Ingredient = {
  readonly kind: "measure" | "kpi" | "parameter";
  readonly code: string;
  readonly title: Text;
};

const CODE = /^[a-z][a-z0-9_]{0,62}$/;
const BLANK = { "zh-CN": "", "en-US": "" } as const;

/** Whether a code may be one: small Latin letters, digits and underscores, a letter first. */
export function isCode(code: string): boolean {
  return CODE.test(code);
}

/** A KPI of which nothing is known yet. */
export function emptyKpi(): JsonObject {
  return {
    kind: "kpi",
    code: "",
    title: BLANK,
    description: BLANK,
    format: "percent",
    direction: "up",
    terms: {},
    numerator: "",
    vectors: [],
  };
}

/** The terms with one more: under its own code, told apart where that is taken. */
export function withIngredient(terms: JsonObject, { kind, code, title }: Ingredient): JsonObject {
  return { ...terms, [freshName(terms, code)]: { [kind]: code, title } };
}

/** The definition with a first test case, 1 in every term, for its author to correct. */
export function withFirstVector(body: JsonObject): JsonObject {
  const terms = body["terms"];
  const names = typeof terms === "object" && terms !== null ? Object.keys(terms) : [];
  const ones = Object.fromEntries(names.map((name) => [name, 1]));
  return { ...body, vectors: [{ terms: ones, value: null }] };
}
