import { createRoute } from "@hono/zod-openapi";
import { KpiList } from "#shared/contract/kpis";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { listKpis } from "./list-kpis.ts";

const kpis = createRoute({
  method: "get",
  path: "/kpis",
  summary: "The KPIs and calendars that formulas may name",
  middleware: [authenticate],
  responses: { 200: jsonContent(KpiList, "KPIs in force today"), ...problemResponse },
});

/** What a formula can be built of. */
export const kpiRoutes = createRoutes().openapi(kpis, async (c) => {
  const viewer = c.get("viewer");
  const rulebook = await loadRulebook(c.get("deps").db, viewer.company);
  return c.json(listKpis(rulebook, viewer.today), 200);
});
