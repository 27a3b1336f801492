import { createRoute, z } from "@hono/zod-openapi";
import { JobView } from "#shared/contract/jobs";
import { languageOf } from "#shared/contract/language";
import {
  DraftSave,
  NewDraft,
  RuleAct,
  RuleCheck,
  RuleDetail,
  RuleDifference,
  RuleList,
  RulePolicy,
} from "#shared/contract/rulebook";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { onlyAdmin } from "../../http/only-admin.ts";
import { jobView } from "../jobs/job-view.ts";
import { checkUnkept, checkVersion } from "./check-version.ts";
import { discardRule, rollBackRule } from "./end-rule.ts";
import { publishRule } from "./publish-rule.ts";
import { ruleDetail, ruleList } from "./rule-detail.ts";
import { ruleDifferences } from "./rule-differences.ts";
import { setPolicy } from "./rule-policy.ts";
import { readTwoPersonRule } from "./rule-versions.repository.ts";
import { createDraft, saveDraft } from "./save-draft.ts";
import { startSimulation } from "./start-simulation.ts";

const VERSION = "/rules/{kind}/{code}/{version}";
const params = z.object({
  kind: z.string().max(32),
  code: z.string().max(64),
  version: z.coerce.number().int().min(1),
});

const RuleDifferences = z.object({ differences: z.array(RuleDifference) }).meta({ id: "RuleDifferences" });
const LiveCheck = z.strictObject({ body: z.unknown() }).meta({ id: "RuleLiveCheck" });

const forAdmins = { middleware: [authenticate, onlyAdmin] };

const list = createRoute({
  ...forAdmins,
  method: "get",
  path: "/rules",
  summary: "All versions of all definitions (admin)",
  responses: { 200: jsonContent(RuleList, "Rules"), ...problemResponse },
});

const policy = createRoute({
  ...forAdmins,
  method: "get",
  path: "/rules/policy",
  summary: "How rules are governed (admin)",
  responses: { 200: jsonContent(RulePolicy, "The policy"), ...problemResponse },
});

const changePolicy = createRoute({
  ...forAdmins,
  method: "put",
  path: "/rules/policy",
  summary: "Set how rules are governed (admin)",
  request: { body: jsonBody(RulePolicy) },
  responses: { 200: jsonContent(RulePolicy, "The policy"), ...problemResponse },
});

const liveCheck = createRoute({
  ...forAdmins,
  method: "post",
  path: "/rules/check",
  summary: "Check a body while it is written; keeps nothing (admin)",
  request: { body: jsonBody(LiveCheck) },
  responses: { 200: jsonContent(RuleCheck, "What was found"), ...problemResponse },
});

const create = createRoute({
  ...forAdmins,
  method: "post",
  path: "/rules",
  summary: "Keep a new draft (admin)",
  request: { body: jsonBody(NewDraft) },
  responses: { 201: jsonContent(RuleDetail, "The draft"), ...problemResponse },
});

const one = createRoute({
  ...forAdmins,
  method: "get",
  path: VERSION,
  summary: "A version with everything known about it (admin)",
  request: { params },
  responses: { 200: jsonContent(RuleDetail, "The version"), ...problemResponse },
});

const save = createRoute({
  ...forAdmins,
  method: "put",
  path: VERSION,
  summary: "Save a draft over the revision that was read (admin)",
  request: { params, body: jsonBody(DraftSave) },
  responses: { 200: jsonContent(RuleDetail, "The draft"), ...problemResponse },
});

const check = createRoute({
  ...forAdmins,
  method: "post",
  path: `${VERSION}/check`,
  summary: "Check a draft as it is kept (admin)",
  request: { params },
  responses: { 200: jsonContent(RuleCheck, "What was found"), ...problemResponse },
});

const differences = createRoute({
  ...forAdmins,
  method: "get",
  path: `${VERSION}/differences`,
  summary: "Where a version differs from another (admin)",
  request: { params, query: z.object({ from: z.coerce.number().int().min(1) }) },
  responses: { 200: jsonContent(RuleDifferences, "Where they differ"), ...problemResponse },
});

const simulate = createRoute({
  ...forAdmins,
  method: "post",
  path: `${VERSION}/simulate`,
  summary: "Start to find what publishing a draft would move (admin)",
  request: { params },
  responses: { 200: jsonContent(JobView, "The job"), ...problemResponse },
});

const publish = createRoute({
  ...forAdmins,
  method: "post",
  path: `${VERSION}/publish`,
  summary: "Bring a draft in force from its effective day (admin)",
  request: { params, body: jsonBody(RuleAct) },
  responses: { 200: jsonContent(RuleDetail, "The version"), ...problemResponse },
});

const rollBack = createRoute({
  ...forAdmins,
  method: "post",
  path: `${VERSION}/roll-back`,
  summary: "Take a version out of force; the one before it stands again (admin)",
  request: { params, body: jsonBody(RuleAct) },
  responses: { 200: jsonContent(RuleDetail, "The version"), ...problemResponse },
});

const discard = createRoute({
  ...forAdmins,
  method: "post",
  path: `${VERSION}/discard`,
  summary: "Take a draft out of sight for good (admin)",
  request: { params, body: jsonBody(RuleAct) },
  responses: { 200: jsonContent(RuleDetail, "The version"), ...problemResponse },
});

/** The life of rules. */
export const ruleRoutes = createRoutes()
  .openapi(list, async (c) => c.json(await ruleList(c.get("deps").db, c.get("viewer")), 200))
  .openapi(policy, async (c) => c.json({ twoPersonRule: await readTwoPersonRule(c.get("deps").db) }, 200))
  .openapi(changePolicy, async (c) => {
    await setPolicy(c.var, c.req.valid("json"));
    return c.json(c.req.valid("json"), 200);
  })
  .openapi(liveCheck, async (c) => c.json(await checkUnkept(c.var, c.req.valid("json").body), 200))
  .openapi(create, async (c) => {
    const key = await createDraft(c.var, c.req.valid("json"));
    return c.json(await ruleDetail(c.var.deps.db, c.var.viewer, key), 201);
  })
  .openapi(one, async (c) => c.json(await ruleDetail(c.var.deps.db, c.var.viewer, c.req.valid("param")), 200))
  .openapi(save, async (c) => {
    await saveDraft(c.var, c.req.valid("param"), c.req.valid("json"));
    return c.json(await ruleDetail(c.var.deps.db, c.var.viewer, c.req.valid("param")), 200);
  })
  .openapi(check, async (c) => c.json(await checkVersion(c.var, c.req.valid("param")), 200))
  .openapi(differences, async (c) => {
    const found = await ruleDifferences(c.var.deps.db, c.req.valid("param"), c.req.valid("query").from);
    return c.json({ differences: found }, 200);
  })
  .openapi(simulate, async (c) => {
    const job = await startSimulation(c.var, c.req.valid("param"));
    return c.json(await jobView(c.var.deps.db, job, languageOf(c.req.header("Accept-Language"))), 200);
  })
  .openapi(publish, async (c) => {
    await publishRule(c.var, c.req.valid("param"), c.req.valid("json"));
    return c.json(await ruleDetail(c.var.deps.db, c.var.viewer, c.req.valid("param")), 200);
  })
  .openapi(rollBack, async (c) => {
    await rollBackRule(c.var, c.req.valid("param"), c.req.valid("json"));
    return c.json(await ruleDetail(c.var.deps.db, c.var.viewer, c.req.valid("param")), 200);
  })
  .openapi(discard, async (c) => {
    await discardRule(c.var, c.req.valid("param"), c.req.valid("json"));
    return c.json(await ruleDetail(c.var.deps.db, c.var.viewer, c.req.valid("param")), 200);
  });
