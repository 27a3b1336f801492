import { XPathFault } from "./parse-xpath.ts";
import type { XPath } from "./xpath-tree.ts";

/** What a written part gives. */
export type CelType = "number" | "text" | "yesno" | "day" | "texts" | "lines";

/** A part as it is written in our language, and how firmly it hangs together. */
export type CelText = { readonly text: string; readonly level: number; readonly type: CelType };

/** A part below the place it is put in needs brackets. */
export const EXPRESSION_LEVELS = {
  or: 1,
  and: 2,
  compare: 3,
  sum: 4,
  product: 5,
  unary: 6,
  whole: 7,
} as const;

/** A part as it stands inside another: in brackets where it must be. */
export function wrapped({ text, level }: CelText, least: number): string {
  return level < least ? `(${text})` : text;
}

/** Something that our language has no word for. */
export function unsupported(what: string): XPathFault {
  return new XPathFault({ code: "not-supported", what });
}

type Rule = (args: readonly CelText[], written: readonly XPath[]) => CelText;

/** XLSForm's functions that have one of ours. */
export const CALLS: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["true", () => whole("true", "yesno")],
  ["false", () => whole("false", "yesno")],
  ["today", () => whole("today", "day")],
  ["selected", selected],
  ["count-selected", (args) => whole(`size(${only(args, "texts", "count-selected")})`, "number")],
  ["string-length", (args) => whole(`size(${only(args, "text", "string-length")})`, "number")],
  ["count", (args) => whole(`count(${only(args, "lines", "count")})`, "number")],
  ["round", numeric("round", 2)],
  ["abs", numeric("abs", 1)],
  ["floor", numeric("floor", 1)],
  ["ceiling", numeric("ceil", 1)],
  ["int", numeric("floor", 1)],
  ["number", (args) => (args[0]?.type === "number" ? args[0] : refuse("number()"))],
  ["min", numeric("min", 32)],
  ["max", numeric("max", 32)],
  ["coalesce", coalesce],
  ["concat", concat],
  ["contains", method("contains")],
  ["starts-with", method("startsWith")],
  ["ends-with", method("endsWith")],
  ["date", date],
]);

function whole(text: string, type: CelType): CelText {
  return { text, level: EXPRESSION_LEVELS.whole, type };
}

function refuse(what: string): never {
  throw unsupported(what);
}

function only(args: readonly CelText[], type: CelType, name: string): string {
  const [one, ...more] = args;
  if (one === undefined || more.length > 0 || one.type !== type) throw unsupported(`${name}()`);
  return one.text;
}

function selected(args: readonly CelText[], written: readonly XPath[]): CelText {
  const [list, value] = args;
  if (list === undefined || value === undefined || written[1]?.op !== "text") throw unsupported("selected()");
  const level = EXPRESSION_LEVELS.compare;
  if (list.type === "texts") return { text: `${value.text} in ${list.text}`, level, type: "yesno" };
  if (list.type === "text") return { text: `${list.text} == ${value.text}`, level, type: "yesno" };
  throw unsupported("selected()");
}

function numeric(name: string, most: number): Rule {
  return (args) => {
    if (args.length === 0 || args.length > most || args.some(({ type }) => type !== "number")) {
      throw unsupported(`${name}()`);
    }
    return whole(`${name}(${args.map(({ text }) => text).join(", ")})`, "number");
  };
}

function coalesce(args: readonly CelText[]): CelText {
  const [first] = args;
  if (first === undefined || args.some(({ type }) => type !== first.type)) throw unsupported("coalesce()");
  return whole(`coalesce(${args.map(({ text }) => text).join(", ")})`, first.type);
}

function concat(args: readonly CelText[]): CelText {
  if (args.length < 2 || args.some(({ type }) => type !== "text" && type !== "day")) {
    throw unsupported("concat()");
  }
  const level = EXPRESSION_LEVELS.sum;
  return { text: args.map((one) => wrapped(one, level + 1)).join(" + "), level, type: "text" };
}

function method(name: string): Rule {
  return (args) => {
    const [text, part] = args;
    if (text?.type !== "text" || part?.type !== "text" || args.length > 2) throw unsupported(`${name}()`);
    return whole(`${wrapped(text, EXPRESSION_LEVELS.whole)}.${name}(${part.text})`, "yesno");
  };
}

function date(args: readonly CelText[], written: readonly XPath[]): CelText {
  const [one] = args;
  if (one?.type === "day") return one;
  if (one !== undefined && written[0]?.op === "text") return { ...one, type: "day" };
  throw unsupported("date()");
}
