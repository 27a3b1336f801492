import { createRoute, z } from "@hono/zod-openapi";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import {
  NewRecord,
  RecordBody,
  RecordChange,
  RecordHistory,
  RecordList,
  RecordView,
} from "#shared/contract/records";
import { fromStored } from "#shared/rulebook/stored-body";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { changeRecord } from "./change-record.ts";
import { createRecord } from "./create-record.ts";
import { labelledOf, readLabelNames } from "./label-names.ts";
import { formOf, viewAs, viewOf } from "./record-view.ts";
import { listRecords, readHistory, readRecord } from "./records.repository.ts";

const PAGE_ROWS = 50;
const Id = z.object({ id: z.coerce.number().int().min(1) });

const create = createRoute({
  method: "post",
  path: "/records",
  summary: "Send a form",
  middleware: [authenticate],
  request: {
    headers: z.object({ "idempotency-key": z.string().min(1).max(100).optional() }),
    body: jsonBody(NewRecord),
  },
  responses: { 201: jsonContent(RecordView, "The record"), ...problemResponse },
});

const change = createRoute({
  method: "put",
  path: "/records/{id}",
  summary: "Replace a record's body, from the revision it was read at",
  middleware: [authenticate],
  request: { params: Id, body: jsonBody(RecordChange) },
  responses: { 200: jsonContent(RecordView, "The new revision"), ...problemResponse },
});

const read = createRoute({
  method: "get",
  path: "/records/{id}",
  summary: "One record",
  middleware: [authenticate],
  request: { params: Id },
  responses: { 200: jsonContent(RecordView, "The record"), ...problemResponse },
});

const history = createRoute({
  method: "get",
  path: "/records/{id}/history",
  summary: "All revisions of a record, newest first",
  middleware: [authenticate],
  request: { params: Id },
  responses: { 200: jsonContent(RecordHistory, "The revisions"), ...problemResponse },
});

const list = createRoute({
  method: "get",
  path: "/records",
  summary: "Records of a form that I may read, newest first",
  middleware: [authenticate],
  request: {
    query: z.object({
      form: z.string(),
      mine: z.enum(["true", "false"]).default("false"),
      q: z.string().max(100).default(""),
      after: z.coerce.number().int().optional().describe("`next` of the page before"),
      limit: z.coerce.number().int().min(1).max(LIST_ROWS_MAX).default(PAGE_ROWS),
    }),
  },
  responses: { 200: jsonContent(RecordList, "A page of records"), ...problemResponse },
});

/** Forms sent in. */
export const recordRoutes = createRoutes()
  .openapi(create, async (c) => {
    const { form, body } = c.req.valid("json");
    const idempotencyKey = c.req.valid("header")["idempotency-key"] ?? null;
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    const row = await createRecord({ deps, viewer, requestId }, { form, body, idempotencyKey });
    return c.json(viewOf(row, viewer, await loadRulebook(deps.db, viewer.company)), 201);
  })
  .openapi(change, async (c) => {
    const { body, expectedRevision, reason = null } = c.req.valid("json");
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    const { id } = c.req.valid("param");
    const row = await changeRecord({ deps, viewer, requestId }, { id, body, expectedRevision, reason });
    return c.json(viewOf(row, viewer, await loadRulebook(deps.db, viewer.company)), 200);
  })
  .openapi(read, async (c) => {
    const [{ db }, viewer] = [c.get("deps"), c.get("viewer")];
    const { id } = c.req.valid("param");
    const row = await readRecord(db, viewer, id);
    if (!row) throw new ProblemError("record/unknown", { id });
    return c.json(viewOf(row, viewer, await loadRulebook(db, viewer.company)), 200);
  })
  .openapi(history, async (c) => {
    const [{ db }, viewer] = [c.get("deps"), c.get("viewer")];
    const { id } = c.req.valid("param");
    const row = await readRecord(db, viewer, id);
    if (!row) throw new ProblemError("record/unknown", { id });
    const { definition } = formOf(row, await loadRulebook(db, viewer.company));
    const revisions = await readHistory(db, viewer, id);
    return c.json(
      {
        revisions: revisions.map((revision) => ({
          ...revision,
          body: fromStored(definition, RecordBody.parse(JSON.parse(revision.body))),
        })),
      },
      200,
    );
  })
  .openapi(list, async (c) => {
    const [{ db }, viewer] = [c.get("deps"), c.get("viewer")];
    const { form, mine, q, after, limit } = c.req.valid("query");
    const rulebook = await loadRulebook(db, viewer.company);
    if (!rulebook.inForce("form", form, viewer.today))
      throw new ProblemError("record/unknown-form", { form });
    const before = after ?? Number.MAX_SAFE_INTEGER;
    const rows = await listRecords(db, viewer, { form, mine: mine === "true", text: q, before, limit });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    const written = rows.map((row) => ({ row, ...labelledOf({ ...row, form: row.form_code }, rulebook) }));
    const nameOf = await readLabelNames(db, viewer, rulebook, written);
    const records = written.map((one) => viewAs(one.row, viewer, one, nameOf));
    return c.json({ records, next: last ? String(last.id) : null }, 200);
  });
