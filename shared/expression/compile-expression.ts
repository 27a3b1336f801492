import { err, ok, type Result } from "../result.ts";
import { compilePart } from "./compile-part.ts";
import { ExpressionFault, faultAt } from "./fault.ts";
import type { Held, Values } from "./node.ts";
import { parseSource } from "./parse-source.ts";
import type { ExpressionProblem } from "./problem.ts";
import type { ResultType, VariableType } from "./type.ts";

/** What an expression works out to. */
export type ExpressionValue = string | number | boolean | null;

/** An expression whose names and types are known to be right. */
export type CompiledExpression = {
  readonly source: string;
  /** The type of every value it gives; `null` when it only ever gives an empty one. */
  readonly type: ResultType | null;
  /** Works it out for one set of values. A variable that is absent is empty. Never throws for bad values. */
  readonly evaluate: (values: Values) => Result<ExpressionValue, ExpressionProblem>;
};

/**
 * Reads an expression and checks its names and types, so that only values can go wrong later.
 *
 * Numbers are doubles (`7/2` is 3.5) and rounding is a spreadsheet's; days are ISO text and order as text.
 * An empty field is `null`: it equals only `null`, and is a problem in arithmetic, in `<` and in a condition
 * unless `blank(x)`, `x == null` or `coalesce(x, …)` comes before it. `&&` and `||` decide from left to right.
 *
 * @param variables name → type of everything the expression may name
 * @param result what it must work out to; an empty value is always allowed
 */
export function compileExpression(
  source: string,
  variables: Readonly<Record<string, VariableType>>,
  result?: ResultType,
): Result<CompiledExpression, ExpressionProblem> {
  return catching(() => {
    const tree = parseSource(source);
    const { type, run } = compilePart(tree, { variables });
    if (
      type.kind === "list" ||
      type.kind === "record" ||
      (result !== undefined && type.kind !== result && type.kind !== "null")
    ) {
      throw faultAt(tree, "wrong-result", { expected: result ?? "text", found: type.kind });
    }
    return {
      source,
      type: type.kind === "null" ? null : type.kind,
      evaluate: (values) => catching(() => scalar(run(values))),
    };
  });
}

function scalar(held: Held): ExpressionValue {
  return typeof held === "object" ? null : held;
}

function catching<Value>(work: () => Value): Result<Value, ExpressionProblem> {
  try {
    return ok(work());
  } catch (cause) {
    if (cause instanceof ExpressionFault) return err(cause.problem);
    throw cause;
  }
}
