import { createRoute, z } from "@hono/zod-openapi";
import { Cell, CellsRequest, CellsResponse } from "#shared/contract/cells";
import { areCells } from "#shared/contract/cells-fit";
import { Explanation, ExplanationRequest } from "#shared/contract/explanation";
import { languageOf } from "#shared/contract/language";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { answerCells } from "./answer-cells.ts";
import { explainCall } from "./explain-call.ts";

// The schema itself is only asked what is wrong with cells that do not fit: it takes twenty times as long.
const Cells = z.custom<Cell[]>().superRefine((value, check) => {
  if (areCells(value)) return;
  for (const issue of CellsRequest.shape.cells.safeParse(value).error?.issues ?? [])
    check.addIssue({ code: "custom", path: issue.path, message: issue.message });
});
const QuickCellsRequest = z
  .strictObject({
    cells: Cells.openapi({ type: "array", items: { $ref: "#/components/schemas/Cell" } }),
  })
  .openapi("CellsRequest");

const cells = createRoute({
  method: "post",
  path: "/cells",
  summary: "Answer all cells of one recalculation",
  middleware: [authenticate],
  request: { body: jsonBody(QuickCellsRequest) },
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

cellRoutes.openAPIRegistry.register("Cell", Cell.clone());
