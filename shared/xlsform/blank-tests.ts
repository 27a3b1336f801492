import type { XPath } from "./xpath-tree.ts";

/** Which answers are surely given where a condition holds, and where it does not. */
type Given = { readonly whenTrue: readonly string[]; readonly whenFalse: readonly string[] };

const NOTHING: Given = { whenTrue: [], whenFalse: [] };

/** What a condition tells of the answers it names: `${a} != ''` that `a` is given, where it holds. */
export function givenBy(node: XPath): Given {
  if (node.op === "call" && node.name === "not" && node.args[0] !== undefined) {
    const { whenTrue, whenFalse } = givenBy(node.args[0]);
    return { whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (node.op !== "binary") return NOTHING;
  const { operator, left, right } = node;
  if (operator === "and") {
    return { whenTrue: [...givenBy(left).whenTrue, ...givenBy(right).whenTrue], whenFalse: [] };
  }
  if (operator === "or") {
    return { whenTrue: [], whenFalse: [...givenBy(left).whenFalse, ...givenBy(right).whenFalse] };
  }
  const blank = right.op === "text" && right.value === "";
  if (operator === "=" && left.op === "field") {
    if (blank) return { whenTrue: [], whenFalse: [left.name] };
    return right.op === "text" || right.op === "number" ? { whenTrue: [left.name], whenFalse: [] } : NOTHING;
  }
  if (operator === "!=" && left.op === "field" && blank) return { whenTrue: [left.name], whenFalse: [] };
  if (["<", "<=", ">", ">="].includes(operator)) return { whenTrue: fieldsIn(node), whenFalse: [] };
  return NOTHING;
}

/** The answers that an expression names, each once. */
export function fieldsIn(node: XPath): readonly string[] {
  if (node.op === "field") return [node.name];
  const inner =
    node.op === "binary"
      ? [node.left, node.right]
      : node.op === "call"
        ? node.args
        : node.op === "negative"
          ? [node.of]
          : [];
  return [...new Set(inner.flatMap(fieldsIn))];
}
