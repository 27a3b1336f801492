import type { ASTNode } from "@marcbachmann/cel-js";
import { faultAt, sourceOf } from "./fault.ts";
import { listOf, numberOf, textOf, yesnoOf, type Compiled, type Held, type Values } from "./node.ts";
import { commonType, NUMBER, TEXT, YESNO, type StaticType } from "./type.ts";

type Work = { readonly type: StaticType; readonly run: (values: Values) => Held };

const ARITHMETIC = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
};

/** Adds numbers or joins texts. */
export function add(node: ASTNode, left: Compiled, right: Compiled): Work {
  if (left.type.kind === "text" && right.type.kind === "text") {
    const head = textOf(left);
    const tail = textOf(right);
    return { type: TEXT, run: (values) => head(values) + tail(values) };
  }
  return arithmetic(node, "+", left, right);
}

/** Works with two numbers. Division by zero, and a result that is no finite number, are problems. */
export function arithmetic(
  node: ASTNode,
  operator: keyof typeof ARITHMETIC,
  left: Compiled,
  right: Compiled,
): Work {
  if (left.type.kind !== "number" || right.type.kind !== "number")
    throw wrongOperands(node, operator, left, right);
  const a = numberOf(left);
  const b = numberOf(right);
  const apply = ARITHMETIC[operator];
  return {
    type: NUMBER,
    run: (values) => {
      const first = a(values);
      const second = b(values);
      if (operator === "/" && second === 0)
        throw faultAt(node, "division-by-zero", { what: sourceOf(right.node) });
      const value = apply(first, second);
      if (Number.isFinite(value)) return value;
      throw faultAt(node, "not-finite", { what: sourceOf(node) });
    },
  };
}

/** Orders two numbers or two texts; days are texts that order as days. */
export function order(
  node: ASTNode,
  operator: "<" | "<=" | ">" | ">=",
  left: Compiled,
  right: Compiled,
): Work {
  if (left.type.kind === "number" && right.type.kind === "number") {
    return { type: YESNO, run: compare(operator, numberOf(left), numberOf(right)) };
  }
  if (left.type.kind === "text" && right.type.kind === "text") {
    return { type: YESNO, run: compare(operator, textOf(left), textOf(right)) };
  }
  throw wrongOperands(node, operator, left, right);
}

/** Whether two values are the same. An empty value equals an empty value and nothing else. */
export function same(node: ASTNode, operator: "==" | "!=", left: Compiled, right: Compiled): Work {
  const type = commonType(left.type, right.type);
  if (type === undefined || type.kind === "list" || type.kind === "record") {
    throw wrongOperands(node, operator, left, right);
  }
  return operator === "=="
    ? { type: YESNO, run: (values) => left.run(values) === right.run(values) }
    : { type: YESNO, run: (values) => left.run(values) !== right.run(values) };
}

/** Whether a list holds a value. */
export function member(node: ASTNode, left: Compiled, right: Compiled): Work {
  if (right.type.kind !== "list" || commonType(left.type, right.type.item) === undefined) {
    throw wrongOperands(node, "in", left, right);
  }
  const list = listOf(right);
  return { type: YESNO, run: (values) => list(values).includes(left.run(values)) };
}

/** `&&` and `||`, from left to right: the right side is not looked at once the left one decides. */
export function logical(operator: "&&" | "||", left: Compiled, right: Compiled): Work {
  const a = yesnoOf(left);
  const b = yesnoOf(right);
  return operator === "&&"
    ? { type: YESNO, run: (values) => a(values) && b(values) }
    : { type: YESNO, run: (values) => a(values) || b(values) };
}

function compare<Value extends number | string>(
  operator: "<" | "<=" | ">" | ">=",
  a: (values: Values) => Value,
  b: (values: Values) => Value,
): (values: Values) => boolean {
  if (operator === "<") return (values) => a(values) < b(values);
  if (operator === "<=") return (values) => a(values) <= b(values);
  if (operator === ">") return (values) => a(values) > b(values);
  return (values) => a(values) >= b(values);
}

function wrongOperands(node: ASTNode, operator: string, left: Compiled, right: Compiled): Error {
  return faultAt(node, "wrong-operands", { operator, left: left.type.kind, right: right.type.kind });
}
