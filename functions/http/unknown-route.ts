import type { Context, Hono } from "hono";
import type { AppEnv } from "./app-env.ts";
import { ProblemError } from "./problem-error.ts";

/** The refusal of a request that no route takes: of its method alone where the address has others, and it says which. */
export function unknownRoute(app: Hono<AppEnv>, c: Context<AppEnv>): ProblemError {
  const here = app.routes.filter(({ method, path }) => method !== "ALL" && takes(path, c.req.path));
  const allowed = [...new Set(here.map(({ method }) => method))].join(", ");
  if (allowed === "") return new ProblemError("request/unknown-route", { route: c.req.path });
  c.header("Allow", allowed);
  return new ProblemError("request/method-not-allowed", { method: c.req.method, allowed });
}

function takes(route: string, path: string): boolean {
  return new RegExp(`^${route.replaceAll(/:\w+(?:\{[^}]*\})?/g, "[^/]+").replaceAll(".", "\\.")}$`).test(
    path,
  );
}
