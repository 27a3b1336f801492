import { createRoute, z } from "@hono/zod-openapi";
import { Decision, Migration, PrintedCopy, RecordLife, Withdrawal } from "#shared/contract/approvals";
import { RecordView } from "#shared/contract/records";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { viewOf } from "../records/record-view.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { decideRecord } from "./decide-record.ts";
import { migrateRecord } from "./migrate-record.ts";
import { printRecord } from "./print-record.ts";
import { recordLife } from "./record-life.ts";
import { withdrawRecord } from "./withdraw-record.ts";

const Id = z.object({ id: z.coerce.number().int().min(1) });
const OnceKey = z.object({ "idempotency-key": z.string().min(1).max(100).optional() });

const life = createRoute({
  method: "get",
  path: "/records/{id}/life",
  summary: "Where a record stands, what may be done with it, and what came before",
  middleware: [authenticate],
  request: { params: Id },
  responses: { 200: jsonContent(RecordLife, "The record's life"), ...problemResponse },
});

const withdrawal = createRoute({
  method: "post",
  path: "/records/{id}/withdraw",
  summary: "Take a record back",
  middleware: [authenticate],
  request: { params: Id, headers: OnceKey, body: jsonBody(Withdrawal) },
  responses: { 200: jsonContent(RecordView, "The record"), ...problemResponse },
});

const decision = createRoute({
  method: "post",
  path: "/records/{id}/decisions",
  summary: "Pass or return the step of a record that waits for me",
  middleware: [authenticate],
  request: { params: Id, headers: OnceKey, body: jsonBody(Decision) },
  responses: { 200: jsonContent(RecordView, "The record"), ...problemResponse },
});

const migration = createRoute({
  method: "post",
  path: "/records/{id}/migrate",
  summary: "Put a record under the version of its form that is in force",
  middleware: [authenticate],
  request: { params: Id, headers: OnceKey, body: jsonBody(Migration) },
  responses: { 200: jsonContent(RecordView, "The record"), ...problemResponse },
});

const print = createRoute({
  method: "post",
  path: "/records/{id}/prints",
  summary: "Make a copy of a document for others; each is counted",
  middleware: [authenticate],
  request: { params: Id, headers: OnceKey },
  responses: { 200: jsonContent(PrintedCopy, "The copy"), ...problemResponse },
});

/** The lives of records: what becomes of them after they are sent. */
export const lifeRoutes = createRoutes()
  .openapi(life, async (c) => {
    const [deps, viewer] = [c.get("deps"), c.get("viewer")];
    return c.json(await recordLife({ deps, viewer }, c.req.valid("param").id), 200);
  })
  .openapi(withdrawal, async (c) => {
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    const idempotencyKey = c.req.valid("header")["idempotency-key"] ?? null;
    const input = { ...c.req.valid("json"), ...c.req.valid("param"), idempotencyKey };
    const row = await withdrawRecord({ deps, viewer, requestId }, input);
    return c.json(viewOf(row, viewer, await loadRulebook(deps.db, viewer.company)), 200);
  })
  .openapi(decision, async (c) => {
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    const idempotencyKey = c.req.valid("header")["idempotency-key"] ?? null;
    const input = { ...c.req.valid("json"), record: c.req.valid("param").id };
    const row = await decideRecord({ deps, viewer, requestId }, input, idempotencyKey);
    return c.json(viewOf(row, viewer, await loadRulebook(deps.db, viewer.company)), 200);
  })
  .openapi(migration, async (c) => {
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    const idempotencyKey = c.req.valid("header")["idempotency-key"] ?? null;
    const input = { ...c.req.valid("json"), ...c.req.valid("param"), idempotencyKey };
    const row = await migrateRecord({ deps, viewer, requestId }, input);
    return c.json(viewOf(row, viewer, await loadRulebook(deps.db, viewer.company)), 200);
  })
  .openapi(print, async (c) => {
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    const idempotencyKey = c.req.valid("header")["idempotency-key"] ?? null;
    const { id } = c.req.valid("param");
    const { row, copy, at } = await printRecord({ deps, viewer, requestId }, { id, idempotencyKey });
    const view = viewOf(row, viewer, await loadRulebook(deps.db, viewer.company));
    return c.json({ copy, at, view }, 200);
  });
