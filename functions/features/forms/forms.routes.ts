import { createRoute, z } from "@hono/zod-openapi";
import { FormList, FormOffer, FormUsageList } from "#shared/contract/forms";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { onlyAdmin } from "../../http/only-admin.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { formUsage } from "./form-usage.ts";
import { formOffer } from "./form-offer.ts";

const list = createRoute({
  method: "get",
  path: "/forms",
  summary: "The forms in force today",
  middleware: [authenticate],
  responses: { 200: jsonContent(FormList, "Forms"), ...problemResponse },
});

const version = createRoute({
  method: "get",
  path: "/forms/{code}/versions/{version}",
  summary: "One version of a form, as the records written with it are read",
  middleware: [authenticate],
  request: { params: z.object({ code: z.string(), version: z.coerce.number().int() }) },
  responses: { 200: jsonContent(FormOffer, "The form"), ...problemResponse },
});

const usage = createRoute({
  method: "get",
  path: "/forms/usage",
  summary: "How forms are used and how well they are filled (admin)",
  middleware: [authenticate, onlyAdmin],
  responses: { 200: jsonContent(FormUsageList, "Every form in force"), ...problemResponse },
});

/** The forms there are to fill. */
export const formRoutes = createRoutes()
  .openapi(list, async (c) => {
    const viewer = c.get("viewer");
    const rulebook = await loadRulebook(c.get("deps").db, viewer.company);
    const inForce = rulebook.allInForce("form", viewer.today);
    return c.json({ forms: inForce.map((form) => formOffer(form, rulebook, viewer.today)) }, 200);
  })
  .openapi(version, async (c) => {
    const viewer = c.get("viewer");
    const asked = c.req.valid("param");
    const rulebook = await loadRulebook(c.get("deps").db, viewer.company);
    const form = rulebook.ofVersion("form", asked.code, asked.version);
    if (!form) {
      throw new ProblemError("record/unknown-version", { form: asked.code, version: asked.version });
    }
    return c.json(formOffer(form, rulebook, viewer.today), 200);
  })
  .openapi(usage, async (c) => c.json({ forms: await formUsage(c.get("deps"), c.get("viewer")) }, 200));
