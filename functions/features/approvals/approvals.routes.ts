import { createRoute, z } from "@hono/zod-openapi";
import { Decisions, DecisionResults, DelegationList, Inbox, NewDelegation } from "#shared/contract/approvals";
import { languageOf } from "#shared/contract/language";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { problemOf } from "../../http/render-problem.ts";
import { viewOf } from "../records/record-view.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { decideAll } from "./decide-all.ts";
import { delegate, delegationsOf, endDelegation } from "./delegations.ts";
import { readInbox } from "./read-inbox.ts";

const inbox = createRoute({
  method: "get",
  path: "/approvals",
  summary: "The steps that wait for me or for somebody I stand in for, what is due first at the head",
  middleware: [authenticate],
  responses: { 200: jsonContent(Inbox, "What waits"), ...problemResponse },
});

const decisions = createRoute({
  method: "post",
  path: "/approvals/decisions",
  summary: "Decide several steps; each stands or falls by itself",
  middleware: [authenticate],
  request: {
    headers: z.object({ "idempotency-key": z.string().min(1).max(100).optional() }),
    body: jsonBody(Decisions),
  },
  responses: {
    200: jsonContent(DecisionResults, "What became of each, in the order sent"),
    ...problemResponse,
  },
});

const delegations = createRoute({
  method: "get",
  path: "/delegations",
  summary: "Who stands in for me, and for whom I do, today and later",
  middleware: [authenticate],
  responses: { 200: jsonContent(DelegationList, "Delegations"), ...problemResponse },
});

const newDelegation = createRoute({
  method: "post",
  path: "/delegations",
  summary: "Let somebody decide in my place for some days; the same again changes nothing",
  middleware: [authenticate],
  request: { body: jsonBody(NewDelegation) },
  responses: { 200: jsonContent(DelegationList, "Delegations"), ...problemResponse },
});

const delegationEnd = createRoute({
  method: "delete",
  path: "/delegations/{id}",
  summary: "End a delegation of mine",
  middleware: [authenticate],
  request: { params: z.object({ id: z.coerce.number().int().min(1) }) },
  responses: { 204: { description: "It is not there any more" }, ...problemResponse },
});

/** What waits for somebody, and who stands in for whom. */
export const approvalRoutes = createRoutes()
  .openapi(inbox, async (c) => c.json(await readInbox(c.get("deps"), c.get("viewer")), 200))
  .openapi(decisions, async (c) => {
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    const idempotencyKey = c.req.valid("header")["idempotency-key"] ?? null;
    const decided = await decideAll(
      { deps, viewer, requestId },
      c.req.valid("json").decisions,
      idempotencyKey,
    );
    const rulebook = await loadRulebook(deps.db, viewer.company);
    const language = languageOf(c.req.header("Accept-Language"));
    const said = { language, instance: c.req.path, requestId };
    const results = decided.map((one) =>
      "row" in one
        ? { record: one.record, view: viewOf(one.row, viewer, rulebook), problem: null }
        : { record: one.record, view: null, problem: problemOf(one.problem, said) },
    );
    return c.json({ results }, 200);
  })
  .openapi(delegations, async (c) => c.json(await delegationsOf(c.get("deps").db, c.get("viewer")), 200))
  .openapi(newDelegation, async (c) => {
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    return c.json(await delegate({ deps, viewer, requestId }, c.req.valid("json")), 200);
  })
  .openapi(delegationEnd, async (c) => {
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    await endDelegation({ deps, viewer, requestId }, c.req.valid("param").id);
    return c.body(null, 204);
  });
