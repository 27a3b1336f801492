import { createRoute, z } from "@hono/zod-openapi";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { askDatabase } from "./health.repository.ts";

const health = createRoute({
  method: "get",
  path: "/health",
  summary: "Whether the Worker and its database answer (public)",
  responses: {
    200: jsonContent(z.object({ status: z.literal("ok") }).meta({ id: "Health" }), "All is well"),
    ...problemResponse,
  },
});

/** For monitors and for the start script. */
export const healthRoutes = createRoutes().openapi(health, async (c) => {
  await askDatabase(c.get("deps").db);
  return c.json({ status: "ok" as const }, 200);
});
