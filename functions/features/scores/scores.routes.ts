import { createRoute, z } from "@hono/zod-openapi";
import { Scoring } from "#shared/contract/approvals";
import { RecordView } from "#shared/contract/records";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { viewOf } from "../records/record-view.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { scoreRecord } from "./score-record.ts";

const scoring = createRoute({
  method: "post",
  path: "/records/{id}/score",
  summary: "Say how well a record of somebody under me was filled, from 1 to 5",
  middleware: [authenticate],
  request: {
    params: z.object({ id: z.coerce.number().int().min(1) }),
    headers: z.object({ "idempotency-key": z.string().min(1).max(100).optional() }),
    body: jsonBody(Scoring),
  },
  responses: { 200: jsonContent(RecordView, "The record"), ...problemResponse },
});

/** The superiors' sample. */
export const scoreRoutes = createRoutes().openapi(scoring, async (c) => {
  const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
  const idempotencyKey = c.req.valid("header")["idempotency-key"] ?? null;
  const input = { ...c.req.valid("json"), ...c.req.valid("param"), idempotencyKey };
  const row = await scoreRecord({ deps, viewer, requestId }, input);
  return c.json(viewOf(row, viewer, await loadRulebook(deps.db, viewer.company)), 200);
});
