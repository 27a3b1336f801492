import { OpenAPIHono } from "@hono/zod-openapi";
import { Problem, type ProblemItem } from "#shared/contract/problem";
import type { AppEnv } from "./app-env.ts";
import { ProblemError } from "./problem-error.ts";

/** A router whose requests are checked against the contract; what does not fit is `request/invalid`. */
export function createRoutes(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const items: ProblemItem[] = result.error.issues.map((issue) => ({
        pointer: `/${issue.path.join("/")}`,
        detail: issue.message,
      }));
      const first = items[0];
      throw new ProblemError(
        "request/invalid",
        { reason: first ? `${first.pointer}: ${first.detail}` : "" },
        { items },
      );
    },
  });
}

/** The answer every route may give besides its own, for the OpenAPI document. */
export const problemResponse = {
  default: {
    description: "A refusal, as RFC 9457 problem details",
    content: { "application/problem+json": { schema: Problem } },
  },
} as const;

/** A JSON answer for the OpenAPI document. */
export function jsonContent<Schema>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** A required JSON body for the OpenAPI document. */
export function jsonBody<Schema>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } };
}
