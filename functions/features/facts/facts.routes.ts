import { createRoute, z } from "@hono/zod-openapi";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { REBUILD_START, rebuildFacts } from "./rebuild-facts.ts";

const Cursor = z.strictObject({ stage: z.enum(["records", "people"]), after: z.number().int().min(0) });

const Rebuild = z
  .strictObject({ from: Cursor.optional().describe("`next` of the step before; absent to begin") })
  .meta({ id: "FactRebuild" });

const RebuildDone = z
  .object({
    done: z.boolean(),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    corrected: z.number().int().describe("facts that this step took away or brought"),
    next: Cursor.nullable(),
  })
  .meta({ id: "FactRebuildStep" });

const rebuild = createRoute({
  method: "post",
  path: "/facts/rebuild",
  summary: "Make all facts anew, step by step: call it with `next` until it is done (admin)",
  middleware: [authenticate],
  request: { body: jsonBody(Rebuild) },
  responses: { 200: jsonContent(RebuildDone, "How far it is"), ...problemResponse },
});

/** What everything counts for. */
export const factRoutes = createRoutes().openapi(rebuild, async (c) => {
  const [deps, viewer] = [c.get("deps"), c.get("viewer")];
  if (!viewer.isAdmin) throw new ProblemError("auth/not-permitted");
  const { next, corrected, progress } = await rebuildFacts(
    deps,
    viewer.company,
    c.req.valid("json").from ?? REBUILD_START,
  );
  return c.json({ done: next === null, progress, corrected, next }, 200);
});
