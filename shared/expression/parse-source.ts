import { Environment, ParseError, type ASTNode } from "@marcbachmann/cel-js";
import { ExpressionFault } from "./fault.ts";
import { LIST_MAX } from "./node.ts";
import type { ExpressionProblem } from "./problem.ts";

/** Longest expression in UTF-16 units. */
const EXPRESSION_LENGTH_MAX = 2_000;

const parser = new Environment({
  limits: {
    maxAstNodes: 1_000,
    maxDepth: 60,
    maxListElements: LIST_MAX,
    maxMapEntries: 1,
    maxCallArguments: 32,
  },
});
const FULL_WIDTH = /[\u3000-\u3002\uff01-\uff5e\u2018-\u201d]/;
const RESERVED_IF = "Reserved identifier: if";

/**
 * Parses an expression to the library's tree.
 * CEL reserves `if`; a spreadsheet's `if(…)` is read as `IF(…)`, which has the same length, so positions hold.
 * Throws `ExpressionFault`.
 */
export function parseSource(source: string): ASTNode {
  if (source.length > EXPRESSION_LENGTH_MAX)
    throw new ExpressionFault({ code: "too-complex", parameters: {} });
  let text = source;
  for (;;) {
    try {
      return parser.parse(text).ast;
    } catch (cause) {
      if (!(cause instanceof ParseError)) throw cause;
      const at = cause.range?.start;
      if (cause.summary !== RESERVED_IF || at === undefined)
        throw new ExpressionFault(problemOf(cause, source));
      text = `${text.slice(0, at)}IF${text.slice(at + 2)}`;
    }
  }
}

function problemOf(cause: ParseError, source: string): ExpressionProblem {
  if (cause.code === "limit_exceeded") return { code: "too-complex", parameters: {} };
  const start = Math.min(cause.range?.start ?? source.length, source.length);
  const position = { start, end: Math.min(start + 1, source.length) };
  const found = source.slice(start, start + 1);
  const before = source.slice(0, start).trimEnd().at(-1);
  if (FULL_WIDTH.test(found)) return { code: "full-width", parameters: { found }, position };
  if (found === "=") return { code: "single-equals", parameters: {}, position };
  if (found === ">" && before === "<") return { code: "angle-not-equals", parameters: {}, position };
  if (found === "&") return { code: "ampersand", parameters: {}, position };
  return { code: "syntax", parameters: { found: found === "" ? "…" : found, column: start + 1 }, position };
}
