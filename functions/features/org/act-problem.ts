import { refusalTexts } from "#shared/import/refusal-text";
import type { Refusal } from "#shared/import/refusal";
import { ProblemError } from "../../http/problem-error.ts";

/** The problem of a single act that was refused as a row of a file would be. */
export function actProblem(refusal: Refusal): ProblemError {
  const { reason, parameters, column } = refusal;
  if (reason === "last-admin") return new ProblemError("org/last-admin");
  if (reason === "period-closed") return new ProblemError("period/closed", parameters);
  if (reason === "unknown-unit") {
    return new ProblemError("org/unknown-unit", { code: parameters["value"] ?? "" });
  }
  if (reason === "unknown-person") {
    return new ProblemError("org/unknown-person", { code: parameters["value"] ?? "" });
  }
  return new ProblemError(
    "org/refused",
    {},
    { items: [{ pointer: column ?? "", detail: refusalTexts(refusal) }] },
  );
}
