import { createMiddleware } from "hono/factory";
import { findViewer } from "../features/identity/find-viewer.ts";
import { verifyToken } from "../features/identity/verify-token.ts";
import type { AppEnv } from "./app-env.ts";
import { ProblemError } from "./problem-error.ts";

/** Lets only a known person pass, and puts the viewer on the request. */
export const authenticate = createMiddleware<AppEnv>(async function authenticate(c, next) {
  const deps = c.get("deps");
  const token = /^Bearer (\S+)$/i.exec(c.req.header("Authorization") ?? "")?.[1];
  if (!token) throw new ProblemError("auth/not-signed-in");
  c.set("viewer", await findViewer(await verifyToken(token, deps), deps));
  await next();
});
