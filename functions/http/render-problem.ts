import type { Context } from "hono";
import { type Language, languageOf } from "#shared/contract/language";
import { type Problem, PROBLEMS } from "#shared/contract/problem";
import { problemText } from "#shared/contract/problem-text";
import type { AppEnv } from "./app-env.ts";
import { databaseProblem } from "./database-problem.ts";
import { ProblemError } from "./problem-error.ts";

/** A refusal as it travels, in the caller's language. */
export function problemOf(
  refusal: ProblemError,
  { language, instance, requestId }: { language: Language; instance: string; requestId: string },
): Problem {
  const text = problemText(refusal.code, language, refusal.parameters);
  const errors = refusal.items.map(({ pointer, detail }) => ({
    pointer,
    detail: typeof detail === "string" ? detail : detail[language],
  }));
  return {
    type: `urn:fieldsheet:problem:${refusal.code}`,
    title: text.title,
    status: PROBLEMS[refusal.code],
    detail: text.detail,
    code: refusal.code,
    instance,
    requestId,
    parameters: refusal.parameters,
    ...(errors.length > 0 ? { errors } : {}),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
  };
}

/**
 * The response for anything thrown: RFC 9457, in the caller's language, never cached.
 * What is not a known refusal becomes `server/failed` with a constant text; its cause goes to the log only.
 */
export function renderProblem(error: unknown, c: Context<AppEnv>): Response {
  const refusal =
    error instanceof ProblemError
      ? error
      : (databaseProblem(error) ?? new ProblemError("server/failed", {}, { cause: error }));
  const status = PROBLEMS[refusal.code];
  const language = languageOf(c.req.header("Accept-Language"));
  const problem = problemOf(refusal, { language, instance: c.req.path, requestId: c.get("requestId") });
  c.set("problem", refusal.code);
  if (status >= 500) c.set("cause", describe(refusal.cause ?? error));
  return c.body(JSON.stringify(problem), status, {
    "Content-Type": "application/problem+json",
    "Content-Language": language,
    "Cache-Control": "no-store",
  });
}

function describe(cause: unknown): string {
  return cause instanceof Error ? `${cause.name}: ${cause.message}\n${cause.stack ?? ""}` : String(cause);
}
