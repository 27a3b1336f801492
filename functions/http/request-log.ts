import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { AppEnv } from "./app-env.ts";

/** Gives every request an id and writes one log event when it is answered. */
export const requestLog = createMiddleware<AppEnv>(async function requestLog(c, next) {
  const { now, randomId, log } = c.get("deps");
  const startedAt = now();
  const given = c.req.header("X-Request-Id");
  const requestId = given && /^[\w-]{8,64}$/.test(given) ? given : randomId();
  c.set("requestId", requestId);
  await next();
  c.header("X-Request-Id", requestId);
  log({
    requestId,
    method: c.req.method,
    route: routePath(c, -1),
    status: c.res.status,
    durationMs: now() - startedAt,
    ...(c.get("problem") ? { problem: c.get("problem") } : {}),
    ...(c.get("cause") ? { cause: c.get("cause") } : {}),
  });
});
