import { createRoute } from "@hono/zod-openapi";
import { AuditList, AuditQuery } from "#shared/contract/audit";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { onlyAdmin } from "../../http/only-admin.ts";
import { listAudit } from "./list-audit.ts";

const audit = createRoute({
  method: "get",
  path: "/audit",
  summary: "Who did what, the latest first, a page at a time (admin)",
  middleware: [authenticate, onlyAdmin],
  request: { query: AuditQuery },
  responses: { 200: jsonContent(AuditList, "A page of the audit"), ...problemResponse },
});

/** The audit, read. */
export const auditRoutes = createRoutes().openapi(audit, async (c) => {
  const { deps, viewer } = c.var;
  return c.json(await listAudit(deps.db, c.req.valid("query"), viewer.company.timeZone), 200);
});
