import { createRoute, z } from "@hono/zod-openapi";
import { DraftSaved, ServerDraft, ServerDraftList } from "#shared/contract/drafts";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { deleteDraft, listDrafts } from "./drafts.repository.ts";
import { draftView, saveDraft } from "./save-draft.ts";

const Key = z.object({ key: z.string().min(1).max(100) });

const list = createRoute({
  method: "get",
  path: "/drafts",
  summary: "My drafts, what was saved last first",
  middleware: [authenticate],
  responses: { 200: jsonContent(ServerDraftList, "Drafts"), ...problemResponse },
});

const save = createRoute({
  method: "put",
  path: "/drafts/{key}",
  summary: "Keep a draft over the version it was read at; refused with the other's where it has moved",
  middleware: [authenticate],
  request: { params: Key, body: jsonBody(DraftSaved) },
  responses: { 200: jsonContent(ServerDraft, "The draft as it is kept"), ...problemResponse },
});

const remove = createRoute({
  method: "delete",
  path: "/drafts/{key}",
  summary: "Let go of a draft; of one that stands at another version than given, nothing happens",
  middleware: [authenticate],
  request: { params: Key, query: z.object({ version: z.coerce.number().int().optional() }) },
  responses: { 204: { description: "It is not there at that version" }, ...problemResponse },
});

/** What somebody has begun to fill in, kept on the server for that person alone. */
export const draftRoutes = createRoutes()
  .openapi(list, async (c) => {
    const drafts = await listDrafts(c.get("deps").db, c.get("viewer"));
    return c.json({ drafts: drafts.map(draftView) }, 200);
  })
  .openapi(save, async (c) => {
    const { key } = c.req.valid("param");
    return c.json(await saveDraft(c.get("deps"), c.get("viewer"), key, c.req.valid("json")), 200);
  })
  .openapi(remove, async (c) => {
    const { key } = c.req.valid("param");
    const { version } = c.req.valid("query");
    await deleteDraft(c.get("deps").db, c.get("viewer"), key, version ?? null);
    return c.body(null, 204);
  });
