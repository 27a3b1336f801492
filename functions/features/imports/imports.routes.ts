import { createRoute, z } from "@hono/zod-openapi";
import {
  ImportChunk,
  ImportChunkResponse,
  ImportList,
  ImportView,
  NewImport,
  RefusedList,
} from "#shared/contract/imports";
import { languageOf } from "#shared/contract/language";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { onlyAdmin } from "../../http/only-admin.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { importView, refusedView } from "./import-view.ts";
import { listImports, readImport, readRefusals } from "./imports.repository.ts";
import { startImport } from "./start-import.ts";
import { takeChunk } from "./take-chunk.ts";

const Id = z.object({ id: z.coerce.number().int().min(1) });

const start = createRoute({
  method: "post",
  path: "/imports",
  summary: "Open an import, or take up the one that the same rows left unfinished (admin)",
  middleware: [authenticate, onlyAdmin],
  request: { body: jsonBody(NewImport) },
  responses: { 200: jsonContent(ImportView, "The import; go on from its cursor"), ...problemResponse },
});

const take = createRoute({
  method: "post",
  path: "/imports/{id}/chunks",
  summary: "Send the next rows, as one transaction (admin)",
  middleware: [authenticate, onlyAdmin],
  request: { params: Id, body: jsonBody(ImportChunk) },
  responses: {
    200: jsonContent(
      ImportChunkResponse,
      "The import, whose cursor may stand before the last row sent, and the rows not taken",
    ),
    ...problemResponse,
  },
});

const list = createRoute({
  method: "get",
  path: "/imports",
  summary: "The latest imports, newest first (admin)",
  middleware: [authenticate, onlyAdmin],
  responses: { 200: jsonContent(ImportList, "Imports"), ...problemResponse },
});

const read = createRoute({
  method: "get",
  path: "/imports/{id}",
  summary: "One import (admin)",
  middleware: [authenticate, onlyAdmin],
  request: { params: Id },
  responses: { 200: jsonContent(ImportView, "The import"), ...problemResponse },
});

const refused = createRoute({
  method: "get",
  path: "/imports/{id}/refused",
  summary: "All rows of an import that were not taken, and why (admin)",
  middleware: [authenticate, onlyAdmin],
  request: { params: Id },
  responses: { 200: jsonContent(RefusedList, "The rows"), ...problemResponse },
});

/** Files taken in, chunk by chunk. */
export const importRoutes = createRoutes()
  .openapi(start, async (c) => {
    const row = await startImport({ deps: c.get("deps"), viewer: c.get("viewer") }, c.req.valid("json"));
    return c.json(importView(row), 200);
  })
  .openapi(take, async (c) => {
    const [deps, viewer, requestId] = [c.get("deps"), c.get("viewer"), c.get("requestId")];
    const taken = await takeChunk({ deps, viewer, requestId }, c.req.valid("param").id, c.req.valid("json"));
    const language = languageOf(c.req.header("Accept-Language"));
    return c.json(
      { import: importView(taken.row), refused: taken.refused.map((row) => refusedView(row, language)) },
      200,
    );
  })
  .openapi(list, async (c) => {
    const rows = await listImports(c.get("deps").db, LIST_ROWS_MAX);
    return c.json({ imports: rows.map(importView) }, 200);
  })
  .openapi(read, async (c) => {
    const { id } = c.req.valid("param");
    const row = await readImport(c.get("deps").db, id);
    if (!row) throw new ProblemError("import/unknown", { id });
    return c.json(importView(row), 200);
  })
  .openapi(refused, async (c) => {
    const { db } = c.get("deps");
    const { id } = c.req.valid("param");
    if (!(await readImport(db, id))) throw new ProblemError("import/unknown", { id });
    const language = languageOf(c.req.header("Accept-Language"));
    return c.json({ refused: (await readRefusals(db, id)).map((row) => refusedView(row, language)) }, 200);
  });
