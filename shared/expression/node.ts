import type { ASTNode } from "@marcbachmann/cel-js";
import { faultAt, sourceOf } from "./fault.ts";
import type { StaticType } from "./type.ts";

/** What a part of an expression may hold while it is worked out. */
export type Held = string | number | boolean | null | readonly Held[] | HeldRecord;
export type HeldRecord = { readonly [field: string]: unknown };

/** The values of an expression's variables by name. */
export type Values = Readonly<Record<string, unknown>>;

/** A part of an expression that is ready to run. */
export type Compiled = {
  readonly node: ASTNode;
  readonly type: StaticType;
  readonly run: (values: Values) => Held;
};

/** Most entries of a list. */
export const LIST_MAX = 1_000;

/** Runs a part that must give a number; an empty value is a problem. */
export function numberOf(part: Compiled): (values: Values) => number {
  const { run } = requireKind(part, "number");
  return (values) => {
    const held = run(values);
    if (typeof held === "number") return held;
    throw missing(part, held, "number");
  };
}

/** Runs a part that must give text; an empty value is a problem. */
export function textOf(part: Compiled): (values: Values) => string {
  const { run } = requireKind(part, "text");
  return (values) => {
    const held = run(values);
    if (typeof held === "string") return held;
    throw missing(part, held, "text");
  };
}

/** Runs a part that must give yes or no; an empty value is a problem. */
export function yesnoOf(part: Compiled): (values: Values) => boolean {
  const { run } = requireKind(part, "yesno");
  return (values) => {
    const held = run(values);
    if (typeof held === "boolean") return held;
    throw missing(part, held, "yesno");
  };
}

/** Runs a part that must give a list; an empty value is a problem. */
export function listOf(part: Compiled): (values: Values) => readonly Held[] {
  const { run } = requireKind(part, "list");
  return (values) => {
    const held = run(values);
    if (isList(held)) return held;
    throw missing(part, held, "list");
  };
}

/** Lets only values in that a declared type allows; an absent value is an empty one. */
export function admit(value: unknown, type: StaticType, node: ASTNode): Held {
  if (value === null || value === undefined) return null;
  if (type.kind === "number" && typeof value === "number" && Number.isFinite(value)) return value;
  if (type.kind === "text" && typeof value === "string") return value;
  if (type.kind === "yesno" && typeof value === "boolean") return value;
  if (type.kind === "record" && isRecord(value)) return value;
  if (type.kind === "list" && Array.isArray(value)) {
    if (value.length > LIST_MAX) {
      throw faultAt(node, "list-too-long", { what: sourceOf(node), count: value.length, max: LIST_MAX });
    }
    return value.map((item: unknown) => admit(item, type.item, node));
  }
  throw faultAt(node, "unexpected-value", { what: sourceOf(node), expected: type.kind });
}

/** Whether a value is a record with named fields. */
export function isRecord(value: unknown): value is HeldRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(held: Held): held is readonly Held[] {
  return Array.isArray(held);
}

function requireKind(part: Compiled, kind: StaticType["kind"]): Compiled {
  if (part.type.kind === kind) return part;
  throw faultAt(part.node, "wrong-type", {
    what: sourceOf(part.node),
    expected: kind,
    found: part.type.kind,
  });
}

function missing(part: Compiled, held: Held, expected: StaticType["kind"]): Error {
  const what = sourceOf(part.node);
  return held === null
    ? faultAt(part.node, "empty-value", { what })
    : faultAt(part.node, "unexpected-value", { what, expected });
}
