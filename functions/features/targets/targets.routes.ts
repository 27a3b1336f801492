import { createRoute, z } from "@hono/zod-openapi";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import { TargetEntries, TargetList } from "#shared/contract/targets";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { enterTargets } from "./enter-targets.ts";
import { listTargets } from "./targets.repository.ts";

const text = z.string().max(64).default("");
const query = z.object({ kpi: text, scope: text, period: text });

const list = createRoute({
  method: "get",
  path: "/targets",
  summary: "Targets of scopes whose numbers I may read",
  middleware: [authenticate],
  request: { query },
  responses: { 200: jsonContent(TargetList, "Targets"), ...problemResponse },
});

const enter = createRoute({
  method: "put",
  path: "/targets",
  summary: "Set targets, all or none; a value of null takes one away",
  middleware: [authenticate],
  request: { body: jsonBody(TargetEntries) },
  responses: { 200: jsonContent(TargetList, "The targets of these scopes and periods"), ...problemResponse },
});

/** What is aimed at. */
export const targetRoutes = createRoutes()
  .openapi(list, async (c) => {
    const targets = await listTargets(c.get("deps").db, c.get("viewer"), c.req.valid("query"), LIST_ROWS_MAX);
    return c.json({ targets }, 200);
  })
  .openapi(enter, async (c) => {
    const [deps, viewer] = [c.get("deps"), c.get("viewer")];
    const entries = c.req.valid("json").targets;
    await enterTargets({ deps, viewer, requestId: c.get("requestId") }, entries);
    const [{ kpi, scope } = { kpi: "", scope: "" }] = entries;
    const asked = { kpi, scope, period: "" };
    return c.json({ targets: await listTargets(deps.db, viewer, asked, LIST_ROWS_MAX) }, 200);
  });
