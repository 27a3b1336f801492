import { createRoute, z } from "@hono/zod-openapi";
import { isoFromDay } from "#shared/calendar/day";
import { Text } from "#shared/contract/language";
import { HANDBOOK } from "#shared/handbook/index";
import { Form } from "#shared/rulebook/definition";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { loadRulebook } from "./load-rulebook.ts";
import { publishHandbook } from "./publish-handbook.ts";
import { readVersions } from "./rulebook.repository.ts";

const FormList = z
  .object({ forms: z.array(z.object({ definition: Form, version: z.number().int() })) })
  .meta({ id: "FormList" });

const RuleList = z
  .object({
    rules: z.array(
      z.object({
        kind: z.string(),
        code: z.string(),
        title: Text,
        version: z.number().int(),
        effectiveFrom: z.string(),
        origin: z.enum(["shipped", "company"]),
        state: z.enum(["draft", "published", "rolled_back", "discarded"]),
      }),
    ),
  })
  .meta({ id: "RuleList" });

const SetUpDone = z.object({ published: z.number().int(), drafted: z.number().int() }).meta({ id: "SetUp" });

const forms = createRoute({
  method: "get",
  path: "/forms",
  summary: "The forms in force today",
  middleware: [authenticate],
  responses: { 200: jsonContent(FormList, "Forms"), ...problemResponse },
});

const rules = createRoute({
  method: "get",
  path: "/rules",
  summary: "All versions of all definitions (admin)",
  middleware: [authenticate],
  responses: { 200: jsonContent(RuleList, "Rules"), ...problemResponse },
});

const setUp = createRoute({
  method: "post",
  path: "/set-up",
  summary: "Bring the shipped definitions into the database; harmless to repeat (admin)",
  middleware: [authenticate],
  responses: { 200: jsonContent(SetUpDone, "What was added"), ...problemResponse },
});

/** The rulebook, read. */
export const rulebookRoutes = createRoutes()
  .openapi(forms, async (c) => {
    const viewer = c.get("viewer");
    const rulebook = await loadRulebook(c.get("deps").db, viewer.company);
    const inForce = rulebook.allInForce("form", viewer.today);
    return c.json({ forms: inForce.map(({ definition, version }) => ({ definition, version })) }, 200);
  })
  .openapi(rules, async (c) => {
    if (!c.get("viewer").isAdmin) throw new ProblemError("auth/not-permitted");
    const versions = await readVersions(c.get("deps").db);
    return c.json(
      {
        rules: versions.map((row) => ({
          kind: row.kind,
          code: row.code,
          title: z.object({ title: Text }).parse(JSON.parse(row.body)).title,
          version: row.version,
          effectiveFrom: isoFromDay(row.effective_day),
          origin: row.origin,
          state: row.state,
        })),
      },
      200,
    );
  })
  .openapi(setUp, async (c) => {
    if (!c.get("viewer").isAdmin) throw new ProblemError("auth/not-permitted");
    const { db, now } = c.get("deps");
    return c.json(await publishHandbook(db, HANDBOOK, new Date(now()).toISOString()), 200);
  });
