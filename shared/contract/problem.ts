import { z } from "zod";

/**
 * Every problem the product can answer, with its HTTP status.
 * The code is stable: outside clients and dictionaries use it. Texts stand in `problem-text.ts`.
 */
export const PROBLEMS = {
  "cell/unknown-function": 404,
  "cell/unknown-code": 404,
  "cell/bad-period": 422,
  "cell/bad-argument": 422,
  "cell/not-permitted": 403,
  "cell/no-denominator": 422,
  "cell/no-data-yet": 404,
  "cell/no-target": 404,
  "cell/no-form-kpi": 404,
  "cell/no-snapshot": 404,
  "cell/being-recounted": 503,
  "cell/not-signed-in": 401,
  "cell/too-large": 413,
  "cell/timeout": 504,
  "cells/duplicate-key": 400,
  "cells/too-many": 413,
  "auth/not-signed-in": 401,
  "auth/expired": 401,
  "auth/unknown-person": 403,
  "auth/not-permitted": 403,
  "request/invalid": 400,
  "request/too-large": 413,
  "request/unknown-route": 404,
  "request/method-not-allowed": 405,
  "record/unknown": 404,
  "record/unknown-form": 404,
  "record/invalid": 422,
  "record/number-taken": 409,
  "record/changed-meanwhile": 409,
  "record/key-reused": 409,
  "record/field-not-permitted": 403,
  "record/unknown-version": 404,
  "record/duplicate": 409,
  "record/in-approval": 409,
  "record/act-not-possible": 409,
  "record/reason-required": 422,
  "record/print-locked": 409,
  "record/not-a-document": 422,
  "approval/nobody": 422,
  "approval/not-yours": 403,
  "approval/own-record": 403,
  "approval/step-moved": 409,
  "delegation/invalid": 422,
  "draft/changed-meanwhile": 409,
  "draft/too-large": 413,
  "draft/too-many": 409,
  "attachment/unknown": 404,
  "attachment/wrong-field": 422,
  "attachment/too-large": 413,
  "attachment/wrong-type": 415,
  "attachment/empty": 422,
  "attachment/id-taken": 409,
  "import/unknown-kind": 422,
  "import/missing-column": 422,
  "import/unknown": 404,
  "import/out-of-step": 409,
  "target/invalid": 422,
  "target/period-final": 409,
  "rulebook/moved": 409,
  "rulebook/invalid": 422,
  "period/unknown": 422,
  "period/not-ended": 409,
  "period/being-recounted": 409,
  "period/already-closed": 409,
  "period/not-closed": 409,
  "period/unknown-close": 404,
  "period/closed": 409,
  "period/moved": 409,
  "org/unknown-unit": 404,
  "org/unknown-person": 404,
  "org/unknown-grant": 404,
  "org/unknown-sign-in": 404,
  "org/last-admin": 409,
  "org/refused": 422,
  "rule/unknown": 404,
  "rule/incomplete": 422,
  "rule/renamed": 422,
  "rule/changed-meanwhile": 409,
  "rule/wrong-state": 409,
  "rule/invalid": 422,
  "rule/not-checked": 409,
  "rule/not-simulated": 409,
  "rule/second-person": 403,
  "rule/only-version": 409,
  "job/unknown": 404,
  "job/not-running": 409,
  "job/must-finish": 409,
  "server/unavailable": 503,
  "server/failed": 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof PROBLEMS;

/** All codes, in the order of the registry. */
export const PROBLEM_CODES = Object.keys(PROBLEMS).filter((code): code is ProblemCode =>
  Object.hasOwn(PROBLEMS, code),
);

/** The codes a single cell can answer; fixed for outside clients. */
export type CellProblemCode = Extract<ProblemCode, `cell/${string}`>;

/** Values that a problem's text names, such as the code that was not found. */
export const ProblemParameters = z.record(z.string(), z.union([z.string(), z.number()]));
export type ProblemParameters = z.infer<typeof ProblemParameters>;

/** What is wrong with one field or one element of a request. */
export const ProblemItem = z.object({
  pointer: z.string().describe("JSON pointer into the request, or a field's key"),
  detail: z.string(),
});
export type ProblemItem = z.infer<typeof ProblemItem>;

/** RFC 9457 problem details as they travel. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(PROBLEM_CODES),
    instance: z.string().optional(),
    requestId: z.string().optional(),
    parameters: ProblemParameters.optional(),
    errors: z.array(ProblemItem).optional(),
    current: z
      .unknown()
      .optional()
      .describe("of draft/changed-meanwhile: the draft as it stands, a ServerDraft"),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof Problem>;
