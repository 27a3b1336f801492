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
    const answer = await answerCells(c.get("deps").db, c.get("viewer"), c.req.valid("json").cells, language);
    return c.json(answer, 200);
  })
  .openapi(explanations, async (c) => {
    const language = languageOf(c.req.header("Accept-Language"));
    const { db, now } = c.get("deps");
    return c.json(await explainCall(db, c.get("viewer"), c.req.valid("json"), language, now()), 200);
  });
