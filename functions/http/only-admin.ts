import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./app-env.ts";
import { ProblemError } from "./problem-error.ts";

/** Lets only an admin of the company pass; stands after `authenticate`. */
export const onlyAdmin = createMiddleware<AppEnv>(async function onlyAdmin(c, next) {
  if (!c.get("viewer").isAdmin) throw new ProblemError("auth/not-permitted");
  await next();
});
