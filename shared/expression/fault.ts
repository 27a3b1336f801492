import type { ASTNode } from "@marcbachmann/cel-js";
import type { ExpressionProblem, ExpressionProblemCode } from "./problem.ts";

/** Carries a problem out of nested work to `compileExpression` or `evaluate`, which turn it into a `Result`. */
export class ExpressionFault extends Error {
  readonly problem: ExpressionProblem;

  constructor(problem: ExpressionProblem) {
    super(problem.code);
    this.name = "ExpressionFault";
    this.problem = problem;
  }
}

/** A fault at a node of the expression. */
export function faultAt(
  node: ASTNode,
  code: ExpressionProblemCode,
  parameters: ExpressionProblem["parameters"] = {},
): ExpressionFault {
  return new ExpressionFault({ code, parameters, position: { start: node.start, end: node.end } });
}

/** The node as the author wrote it. */
export function sourceOf(node: ASTNode): string {
  return node.input.slice(node.start, node.end);
}
