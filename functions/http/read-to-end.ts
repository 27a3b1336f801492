import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./app-env.ts";

/**
 * Reads what is left of a request's body once it is answered: a refusal that leaves it unread breaks the connection, and
 * with it whatever the client sends next over it. A body over the limit is given up instead.
 */
export const readToEnd = createMiddleware<AppEnv>(async function readToEnd(c, next) {
  await next();
  const { body, bodyUsed } = c.req.raw;
  if (!body || bodyUsed || body.locked) return;
  if (c.res.status === 413) await body.cancel();
  else await body.pipeTo(new WritableStream());
});
