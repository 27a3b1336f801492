import type { ASTNode } from "@marcbachmann/cel-js";
import {
  addMonths,
  dayFromIso,
  dayOf,
  endOfMonth,
  isoFromDay,
  partsOfDay,
  type Day,
} from "../calendar/day.ts";
import { faultAt, sourceOf } from "./fault.ts";
import {
  isRecord,
  listOf,
  numberOf,
  textOf,
  yesnoOf,
  type Compiled,
  type Held,
  type Values,
} from "./node.ts";
import { roundHalfAway, ROUND_DIGITS_MAX, sumOf } from "./round.ts";
import { commonType, NOTHING, NUMBER, staticType, TEXT, YESNO, type StaticType } from "./type.ts";

const ARGUMENTS_MAX = 32;
const SHIFT_MAX = 100_000;
const DAY_MIN = dayOf(1, 1, 1);
const DAY_MAX = dayOf(9999, 12, 31);

type Work = { readonly type: StaticType; readonly run: (values: Values) => Held };
type FunctionRule = {
  readonly min: number;
  readonly max: number;
  readonly build: (args: readonly Compiled[], node: ASTNode) => Work;
};

/** The functions of an expression by their lower-case names. Names may be written in any case, as in a spreadsheet. */
export const FUNCTIONS: ReadonlyMap<string, FunctionRule> = new Map<string, FunctionRule>([
  ["round", { min: 1, max: 2, build: buildRound }],
  ["floor", numbers(1, 1, Math.floor)],
  ["ceil", numbers(1, 1, Math.ceil)],
  ["abs", numbers(1, 1, Math.abs)],
  ["min", numbers(1, ARGUMENTS_MAX, Math.min)],
  ["max", numbers(1, ARGUMENTS_MAX, Math.max)],
  ["if", { min: 3, max: 3, build: ([condition, yes, no], node) => choose(node, condition, yes, no) }],
  ["blank", { min: 1, max: 1, build: buildBlank }],
  ["coalesce", { min: 1, max: ARGUMENTS_MAX, build: buildCoalesce }],
  ["edate", dayShift((day, months) => addMonths(day, months))],
  ["eomonth", dayShift((day, months) => endOfMonth(day, months))],
  ["add_days", dayShift((day, days) => day + days)],
  ["days_between", { min: 2, max: 2, build: buildDaysBetween }],
  ["year", dayPart((day) => partsOfDay(day).year)],
  ["month", dayPart((day) => partsOfDay(day).month)],
  ["upper", texts((text) => text.toUpperCase())],
  ["lower", texts((text) => text.toLowerCase())],
  ["trim", texts((text) => text.trim())],
  ["size", { min: 1, max: 1, build: buildSize }],
  ["count", { min: 1, max: 1, build: buildCount }],
  ["total", { min: 2, max: 2, build: buildTotal }],
]);

/** The names of all functions, for messages and for editors. */
export const FUNCTION_NAMES: readonly string[] = [...FUNCTIONS.keys()];

/** One of two parts, by a condition; only the chosen one is worked out. */
export function choose(
  node: ASTNode,
  condition: Compiled | undefined,
  yes: Compiled | undefined,
  no: Compiled | undefined,
): Work {
  if (condition === undefined || yes === undefined || no === undefined) throw tooFew(node);
  const type = commonType(yes.type, no.type);
  if (type === undefined) throw faultAt(node, "wrong-branches", { left: yes.type.kind, right: no.type.kind });
  const test = yesnoOf(condition);
  return { type, run: (values) => (test(values) ? yes.run(values) : no.run(values)) };
}

/** The number of characters of a text, or of entries of a list. */
export function buildSize(args: readonly Compiled[], node: ASTNode): Work {
  const part = first(args, node);
  if (part.type.kind === "list") {
    const list = listOf(part);
    return { type: NUMBER, run: (values) => list(values).length };
  }
  const text = textOf(part);
  return { type: NUMBER, run: (values) => Array.from(text(values)).length };
}

function buildCount(args: readonly Compiled[], node: ASTNode): Work {
  const list = listOf(first(args, node));
  return { type: NUMBER, run: (values) => list(values).filter((item) => !isBlank(item)).length };
}

// The sum of a column of numbers: `total(lines, "amount")`. Blank cells add nothing.
function buildTotal(args: readonly Compiled[], node: ASTNode): Work {
  const [lines, name] = [first(args, node), second(args, node)];
  const list = listOf(lines);
  const item = lines.type.kind === "list" ? lines.type.item : NOTHING;
  if (item.kind !== "record")
    throw faultAt(lines.node, "wrong-type", { what: sourceOf(lines.node), expected: "lines", found: "list" });
  const column = name.node.op === "value" ? name.node.args : undefined;
  if (typeof column !== "string") throw faultAt(name.node, "not-supported", { what: sourceOf(name.node) });
  const declared = Object.hasOwn(item.fields, column) ? item.fields[column] : undefined;
  if (declared === undefined)
    throw faultAt(name.node, "unknown-name", { name: column, known: Object.keys(item.fields).join(", ") });
  const found = staticType(declared).kind;
  if (found !== "number") throw faultAt(name.node, "wrong-type", { what: column, expected: "number", found });
  const cell = (row: Held): number => {
    const held = isRecord(row) ? (row[column] ?? 0) : 0;
    if (typeof held === "number" && Number.isFinite(held)) return held;
    throw faultAt(name.node, "unexpected-value", { what: column, expected: "number" });
  };
  return { type: NUMBER, run: (values) => finite(node, sumOf(list(values).map(cell))) };
}

function buildRound(args: readonly Compiled[], node: ASTNode): Work {
  const value = numberOf(first(args, node));
  const places = args[1] === undefined ? () => 0 : numberOf(args[1]);
  return {
    type: NUMBER,
    run: (values) => {
      const digits = places(values);
      requireWhole(node, "round", digits, ROUND_DIGITS_MAX);
      return finite(node, roundHalfAway(value(values), digits));
    },
  };
}

function buildBlank(args: readonly Compiled[], node: ASTNode): Work {
  const { run } = first(args, node);
  return { type: YESNO, run: (values) => isBlank(run(values)) };
}

function buildCoalesce(args: readonly Compiled[], node: ASTNode): Work {
  let type = NOTHING;
  for (const arg of args) {
    const common = commonType(type, arg.type);
    if (common === undefined)
      throw faultAt(node, "wrong-branches", { left: type.kind, right: arg.type.kind });
    type = common;
  }
  return {
    type,
    run: (values) => {
      for (const { run } of args) {
        const held = run(values);
        if (!isBlank(held)) return held;
      }
      return null;
    },
  };
}

function buildDaysBetween(args: readonly Compiled[], node: ASTNode): Work {
  const from = dayFrom(first(args, node));
  const to = dayFrom(second(args, node));
  return { type: NUMBER, run: (values) => to(values) - from(values) };
}

function numbers(min: number, max: number, apply: (...all: number[]) => number): FunctionRule {
  return {
    min,
    max,
    build: (args, node) => {
      const parts = args.map(numberOf);
      return { type: NUMBER, run: (values) => finite(node, apply(...parts.map((part) => part(values)))) };
    },
  };
}

function texts(apply: (text: string) => string): FunctionRule {
  return {
    min: 1,
    max: 1,
    build: (args, node) => {
      const text = textOf(first(args, node));
      return { type: TEXT, run: (values) => apply(text(values)) };
    },
  };
}

function dayShift(apply: (day: Day, count: number) => Day): FunctionRule {
  return {
    min: 2,
    max: 2,
    build: (args, node) => {
      const day = dayFrom(first(args, node));
      const shift = numberOf(second(args, node));
      return {
        type: TEXT,
        run: (values) => {
          const count = shift(values);
          requireWhole(node, sourceOf(node), count, SHIFT_MAX);
          const moved = apply(day(values), count);
          if (moved < DAY_MIN || moved > DAY_MAX) throw faultAt(node, "not-finite", { what: sourceOf(node) });
          return isoFromDay(moved);
        },
      };
    },
  };
}

function dayPart(apply: (day: Day) => number): FunctionRule {
  return {
    min: 1,
    max: 1,
    build: (args, node) => {
      const day = dayFrom(first(args, node));
      return { type: NUMBER, run: (values) => apply(day(values)) };
    },
  };
}

function dayFrom(part: Compiled): (values: Values) => Day {
  const text = textOf(part);
  return (values) => {
    const iso = text(values);
    const day = dayFromIso(iso);
    if (day === undefined) throw faultAt(part.node, "bad-day", { what: sourceOf(part.node), value: iso });
    return day;
  };
}

function requireWhole(node: ASTNode, name: string, value: number, limit: number): void {
  if (Number.isInteger(value) && Math.abs(value) <= limit) return;
  throw faultAt(node, "bad-argument", { name, value, min: -limit, max: limit });
}

function finite(node: ASTNode, value: number): number {
  if (Number.isFinite(value)) return value;
  throw faultAt(node, "not-finite", { what: sourceOf(node) });
}

function isBlank(held: Held): boolean {
  return held === null || held === "" || (Array.isArray(held) && held.length === 0);
}

function first(args: readonly Compiled[], node: ASTNode): Compiled {
  return at(args, 0, node);
}

function second(args: readonly Compiled[], node: ASTNode): Compiled {
  return at(args, 1, node);
}

function at(args: readonly Compiled[], index: number, node: ASTNode): Compiled {
  const arg = args[index];
  if (arg === undefined) throw tooFew(node);
  return arg;
}

function tooFew(node: ASTNode): Error {
  return faultAt(node, "argument-count", { name: sourceOf(node), expected: "…", found: "…" });
}
