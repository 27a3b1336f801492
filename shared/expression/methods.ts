import type { ASTNode } from "@marcbachmann/cel-js";
import { faultAt, sourceOf } from "./fault.ts";
import { buildSize } from "./functions.ts";
import { listOf, textOf, yesnoOf, type Compiled, type Held, type Values } from "./node.ts";
import { NOTHING, YESNO, type StaticType, type VariableType } from "./type.ts";

type Work = { readonly type: StaticType; readonly run: (values: Values) => Held };

/** Names in reach of a part of an expression. `item` is the entry that a list function is looking at. */
export type Scope = {
  readonly variables: Readonly<Record<string, VariableType>>;
  readonly item?: { readonly name: string; readonly type: StaticType };
};

/** Compiles a part within a scope. */
export type CompilePart = (node: ASTNode, scope: Scope) => Compiled;

const TEXT_METHODS: ReadonlyMap<string, (text: string, part: string) => boolean> = new Map([
  ["contains", (text: string, part: string) => text.includes(part)],
  ["startsWith", (text: string, part: string) => text.startsWith(part)],
  ["endsWith", (text: string, part: string) => text.endsWith(part)],
]);
const LIST_METHODS = ["exists", "all", "filter"];

/** The names that may follow a dot and take arguments, for messages. */
const METHOD_NAMES: readonly string[] = [...TEXT_METHODS.keys(), "size", ...LIST_METHODS];

/** Compiles `receiver.name(…)`: text tests, `size`, and the list functions `exists`, `all` and `filter`. */
export function compileMethod(
  node: ASTNode,
  name: string,
  receiver: Compiled,
  args: readonly ASTNode[],
  scope: Scope,
  compilePart: CompilePart,
): Work {
  const expected = name === "size" ? 0 : LIST_METHODS.includes(name) ? 2 : 1;
  if (!METHOD_NAMES.includes(name))
    throw faultAt(node, "unknown-function", { name, known: METHOD_NAMES.join(", ") });
  const [first, second] = args;
  if (args.length !== expected) throw faultAt(node, "argument-count", { name, expected, found: args.length });
  if (first === undefined) return buildSize([receiver], node);
  const test = TEXT_METHODS.get(name);
  if (test !== undefined) {
    const text = textOf(receiver);
    const part = textOf(compilePart(first, scope));
    return { type: YESNO, run: (values) => test(text(values), part(values)) };
  }
  if (second === undefined || first.op !== "id") {
    throw faultAt(first, "not-supported", { what: sourceOf(first) });
  }
  if (scope.item !== undefined) throw faultAt(node, "nested-list-function");
  return compileListMethod(name, receiver, first.args, (item) => compilePart(second, { ...scope, item }));
}

function compileListMethod(
  name: string,
  receiver: Compiled,
  itemName: string,
  compileTest: (item: { readonly name: string; readonly type: StaticType }) => Compiled,
): Work {
  const list = listOf(receiver);
  const type = receiver.type.kind === "list" ? receiver.type.item : NOTHING;
  const holds = yesnoOf(compileTest({ name: itemName, type }));
  const holdsFor = (values: Values) => (item: Held) => holds({ ...values, [itemName]: item });
  if (name === "exists") return { type: YESNO, run: (values) => list(values).some(holdsFor(values)) };
  if (name === "all") return { type: YESNO, run: (values) => list(values).every(holdsFor(values)) };
  return { type: receiver.type, run: (values) => list(values).filter(holdsFor(values)) };
}
