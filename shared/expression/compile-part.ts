import type { ASTNode } from "@marcbachmann/cel-js";
import { faultAt, sourceOf } from "./fault.ts";
import { choose, FUNCTION_NAMES, FUNCTIONS } from "./functions.ts";
import { compileMethod, type Scope } from "./methods.ts";
import { admit, isRecord, numberOf, yesnoOf, type Compiled, type Held, type Values } from "./node.ts";
import { add, arithmetic, logical, member, order, same } from "./operators.ts";
import { commonType, NOTHING, NUMBER, staticType, TEXT, YESNO, type StaticType } from "./type.ts";

type Work = { readonly type: StaticType; readonly run: (values: Values) => Held };

/**
 * Checks the types of a parsed part and makes it ready to run.
 *
 * The CEL library parses; the types and the arithmetic are ours, because CEL's own cannot be made an admin's:
 * its integers do not mix with decimals, `7/2` is 3, and a statically typed operator compares an empty value silently.
 * Throws `ExpressionFault`.
 */
export function compilePart(node: ASTNode, scope: Scope): Compiled {
  return { node, ...workOf(node, scope) };
}

function workOf(node: ASTNode, scope: Scope): Work {
  const part = (child: ASTNode): Compiled => compilePart(child, scope);
  switch (node.op) {
    case "value":
      return literal(node, node.args);
    case "id":
      return variable(node, node.args, scope);
    case ".":
      return field(node, part(node.args[0]), node.args[1]);
    case "call":
      return call(node, node.args[0], node.args[1].map(part));
    case "rcall":
      return compileMethod(node, node.args[0], part(node.args[1]), node.args[2], scope, compilePart);
    case "list":
      return list(node, node.args.map(part));
    case "?:":
      return choose(node, part(node.args[0]), part(node.args[1]), part(node.args[2]));
    case "&&":
    case "||":
      return logical(node.op, part(node.args[0]), part(node.args[1]));
    case "==":
    case "!=":
      return same(node, node.op, part(node.args[0]), part(node.args[1]));
    case "<":
    case "<=":
    case ">":
    case ">=":
      return order(node, node.op, part(node.args[0]), part(node.args[1]));
    case "in":
      return member(node, part(node.args[0]), part(node.args[1]));
    case "+":
      return add(node, part(node.args[0]), part(node.args[1]));
    case "-":
    case "*":
    case "/":
      return arithmetic(node, node.op, part(node.args[0]), part(node.args[1]));
    case "!_":
      return negation(part(node.args));
    case "-_":
      return minus(part(node.args));
    default:
      throw faultAt(node, "not-supported", { what: sourceOf(node) });
  }
}

// Integer literals become doubles here, at the tree, so that `amount * 2` needs no `2.0`.
function literal(node: ASTNode, value: unknown): Work {
  if (typeof value === "bigint") {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw faultAt(node, "number-too-large", { what: sourceOf(node) });
    return { type: NUMBER, run: () => number };
  }
  if (typeof value === "number") return { type: NUMBER, run: () => value };
  if (typeof value === "string") return { type: TEXT, run: () => value };
  if (typeof value === "boolean") return { type: YESNO, run: () => value };
  if (value === null) return { type: NOTHING, run: () => null };
  throw faultAt(node, "not-supported", { what: sourceOf(node) });
}

function variable(node: ASTNode, name: string, scope: Scope): Work {
  if (scope.item?.name === name) return reading(node, name, scope.item.type);
  const declared = Object.hasOwn(scope.variables, name) ? scope.variables[name] : undefined;
  if (declared === undefined) {
    throw faultAt(node, "unknown-name", { name, known: Object.keys(scope.variables).join(", ") || "–" });
  }
  return reading(node, name, staticType(declared));
}

function reading(node: ASTNode, name: string, type: StaticType): Work {
  if (type.kind === "list") return { type, run: (values) => admit(values[name] ?? [], type, node) };
  if (type.kind !== "text") return { type, run: (values) => admit(values[name], type, node) };
  return {
    type,
    run: (values) => {
      const value = values[name];
      return typeof value === "string" ? value : admit(value, type, node);
    },
  };
}

function field(node: ASTNode, owner: Compiled, name: string): Work {
  if (owner.type.kind !== "record") {
    throw faultAt(owner.node, "wrong-type", {
      what: sourceOf(owner.node),
      expected: "record",
      found: owner.type.kind,
    });
  }
  const { fields } = owner.type;
  const declared = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (declared === undefined) {
    throw faultAt(node, "unknown-name", { name, known: Object.keys(fields).join(", ") || "–" });
  }
  const type = staticType(declared);
  return {
    type,
    run: (values) => {
      const record = owner.run(values);
      if (!isRecord(record)) throw faultAt(owner.node, "empty-value", { what: sourceOf(owner.node) });
      return admit(record[name], type, node);
    },
  };
}

function call(node: ASTNode, written: string, args: readonly Compiled[]): Work {
  const name = written.toLowerCase();
  const rule = FUNCTIONS.get(name);
  if (rule === undefined) {
    throw faultAt(node, "unknown-function", { name: written, known: FUNCTION_NAMES.join(", ") });
  }
  if (args.length < rule.min || args.length > rule.max) {
    const expected = rule.min === rule.max ? rule.min : `${rule.min}–${rule.max}`;
    throw faultAt(node, "argument-count", { name, expected, found: args.length });
  }
  return rule.build(args, node);
}

function list(node: ASTNode, parts: readonly Compiled[]): Work {
  let item = NOTHING;
  for (const part of parts) {
    const common = commonType(item, part.type);
    if (common === undefined || common.kind === "list") {
      throw faultAt(node, "wrong-branches", { left: item.kind, right: part.type.kind });
    }
    item = common;
  }
  return { type: { kind: "list", item }, run: (values) => parts.map((part) => part.run(values)) };
}

function negation(operand: Compiled): Work {
  const test = yesnoOf(operand);
  return { type: YESNO, run: (values) => !test(values) };
}

function minus(operand: Compiled): Work {
  const number = numberOf(operand);
  return { type: NUMBER, run: (values) => 0 - number(values) };
}
