import { createRoute, z } from "@hono/zod-openapi";
import { HANDBOOK } from "#shared/handbook/index";
import { Form } from "#shared/rulebook/form-definition";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { onlyAdmin } from "../../http/only-admin.ts";
import { loadRulebook } from "./load-rulebook.ts";
import { publishHandbook } from "./publish-handbook.ts";

const FormList = z
  .object({ forms: z.array(z.object({ definition: Form, version: z.number().int() })) })
  .meta({ id: "FormList" });

const SetUpDone = z.object({ published: z.number().int(), drafted: z.number().int() }).meta({ id: "SetUp" });

const forms = createRoute({
  method: "get",
  path: "/forms",
  summary: "The forms in force today",
  middleware: [authenticate],
  responses: { 200: jsonContent(FormList, "Forms"), ...problemResponse },
});

const setUp = createRoute({
  method: "post",
  path: "/set-up",
  summary: "Bring the shipped definitions into the database; harmless to repeat (admin)",
  middleware: [authenticate, onlyAdmin],
  responses: { 200: jsonContent(SetUpDone, "What was added"), ...problemResponse },
});

/** The forms in force, and the definitions that ship. */
export const rulebookRoutes = createRoutes()
  .openapi(forms, async (c) => {
    const viewer = c.get("viewer");
    const rulebook = await loadRulebook(c.get("deps").db, viewer.company);
    const inForce = rulebook.allInForce("form", viewer.today);
    return c.json({ forms: inForce.map(({ definition, version }) => ({ definition, version })) }, 200);
  })
  .openapi(setUp, async (c) => {
    const { db, now } = c.get("deps");
    return c.json(await publishHandbook(db, HANDBOOK, new Date(now()).toISOString()), 200);
  });
