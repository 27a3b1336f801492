import { createRoute, z } from "@hono/zod-openapi";
import { HANDBOOK } from "#shared/handbook/index";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { onlyAdmin } from "../../http/only-admin.ts";
import { publishHandbook } from "./publish-handbook.ts";

const SetUpDone = z.object({ published: z.number().int(), drafted: z.number().int() }).meta({ id: "SetUp" });

const setUp = createRoute({
  method: "post",
  path: "/set-up",
  summary: "Bring the shipped definitions into the database; harmless to repeat (admin)",
  middleware: [authenticate, onlyAdmin],
  responses: { 200: jsonContent(SetUpDone, "What was added"), ...problemResponse },
});

/** The definitions that ship. */
export const rulebookRoutes = createRoutes().openapi(setUp, async (c) => {
  const { db, now } = c.get("deps");
  return c.json(await publishHandbook(db, HANDBOOK, new Date(now()).toISOString()), 200);
});
