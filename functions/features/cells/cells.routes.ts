import { createRoute } from "@hono/zod-openapi";
import { CellsRequest, CellsResponse } from "#shared/contract/cells";
import { Explanation, ExplanationRequest } from "#shared/contract/explanation";
import { languageOf } from "#shared/contract/language";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { answerCells } from "./answer-cells.ts";
import { explainCall } from "./explain-call.ts";

const cells = createRoute({
  method: "post",
  path: "/cells",
  summary: "Answer all cells of one recalculation",
  middleware: [authenticate],
  request: { body: jsonBody(CellsRequest) },
  responses: { 200: jsonContent(CellsResponse, "An answer for every key"), ...problemResponse },
});

const explanations = createRoute({
  method: "post",
  path: "/explanations",
  summary: "Everything behind one cell",
  middleware: [authenticate],
  request: { body: jsonBody(ExplanationRequest) },
  responses: { 200: jsonContent(Explanation, "The explanation"), ...problemResponse },
});

/** What custom functions and the Explain page ask. */
export const cellRoutes = createRoutes()
  .openapi(cells, async (c) => {
    const language = languageOf(c.req.header("Accept-Language"));
    const { db, now } = c.get("deps");
    const asker = { viewer: c.get("viewer"), language, now: now() };
    return c.json(await answerCells(db, asker, c.req.valid("json").cells), 200);
  })
  .openapi(explanations, async (c) => {
    const language = languageOf(c.req.header("Accept-Language"));
    const { db, now } = c.get("deps");
    const asker = { viewer: c.get("viewer"), language, now: now() };
    return c.json(await explainCall(db, asker, c.req.valid("json")), 200);
  });
