import { createRoute } from "@hono/zod-openapi";
import { Today } from "#shared/contract/today";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { readToday } from "./read-today.ts";

const today = createRoute({
  method: "get",
  path: "/today",
  summary: "What I have to fill, decide and score, and what became of what I sent",
  middleware: [authenticate],
  responses: { 200: jsonContent(Today, "Today"), ...problemResponse },
});

/** The viewer's day. */
export const todayRoutes = createRoutes().openapi(today, async (c) =>
  c.json(await readToday({ deps: c.get("deps"), viewer: c.get("viewer") }), 200),
);
