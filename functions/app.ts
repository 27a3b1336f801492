import { OpenAPIHono } from "@hono/zod-openapi";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import type { Deps } from "./deps.ts";
import { attachmentRoutes } from "./features/attachments/attachments.routes.ts";
import { approvalRoutes } from "./features/approvals/approvals.routes.ts";
import { lifeRoutes } from "./features/approvals/life.routes.ts";
import { auditRoutes } from "./features/audit/audit.routes.ts";
import { cellRoutes } from "./features/cells/cells.routes.ts";
import { closingRoutes } from "./features/closing/closing.routes.ts";
import { draftRoutes } from "./features/drafts/drafts.routes.ts";
import { formRoutes } from "./features/forms/forms.routes.ts";
import { healthRoutes } from "./features/health/health.routes.ts";
import { identityRoutes } from "./features/identity/identity.routes.ts";
import { importRoutes } from "./features/imports/imports.routes.ts";
import { kpiRoutes } from "./features/kpis/kpis.routes.ts";
import { jobRoutes } from "./features/jobs/jobs.routes.ts";
import { lookupRoutes } from "./features/lookups/lookups.routes.ts";
import { orgRoutes } from "./features/org/org.routes.ts";
import { recordRoutes } from "./features/records/records.routes.ts";
import { rulebookRoutes } from "./features/rulebook/rulebook.routes.ts";
import { ruleRoutes } from "./features/rulebook/rules.routes.ts";
import { scoreRoutes } from "./features/scores/scores.routes.ts";
import { todayRoutes } from "./features/today/today.routes.ts";
import { targetRoutes } from "./features/targets/targets.routes.ts";
import type { AppEnv } from "./http/app-env.ts";
import { limitBody } from "./http/limit-body.ts";
import { ProblemError } from "./http/problem-error.ts";
import { readToEnd } from "./http/read-to-end.ts";
import { renderProblem } from "./http/render-problem.ts";
import { requestLog } from "./http/request-log.ts";
import { unknownRoute } from "./http/unknown-route.ts";

/** Where the whole API stands. */
export const API_PATH = "/api/v1";

/** The whole API. `depsOf` is the only way to anything impure. */
export function createApp(depsOf: (env: Env) => Deps): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>();
  app.onError((error, c) => renderProblem(error instanceof HTTPException ? badRequest(error) : error, c));
  app.notFound((c) => renderProblem(unknownRoute(app, c), c));
  app.use(async (c, next) => {
    c.set("deps", depsOf(c.env));
    await next();
  });
  app.use(requestLog);
  app.use(readToEnd);
  app.use(async (c, next) => {
    const origins = c.get("deps").settings.allowedOrigins;
    return cors({
      origin: [...origins],
      allowHeaders: ["Authorization", "Content-Type", "Idempotency-Key", "X-File-Name"],
    })(c, next);
  });
  app.use(limitBody(`${API_PATH}/attachments`));
  app.route(API_PATH, healthRoutes);
  app.route(API_PATH, identityRoutes);
  app.route(API_PATH, cellRoutes);
  app.route(API_PATH, kpiRoutes);
  app.route(API_PATH, targetRoutes);
  app.route(API_PATH, recordRoutes);
  app.route(API_PATH, lifeRoutes);
  app.route(API_PATH, approvalRoutes);
  app.route(API_PATH, formRoutes);
  app.route(API_PATH, lookupRoutes);
  app.route(API_PATH, draftRoutes);
  app.route(API_PATH, attachmentRoutes);
  app.route(API_PATH, rulebookRoutes);
  app.route(API_PATH, ruleRoutes);
  app.route(API_PATH, orgRoutes);
  app.route(API_PATH, importRoutes);
  app.route(API_PATH, jobRoutes);
  app.route(API_PATH, auditRoutes);
  app.route(API_PATH, closingRoutes);
  app.route(API_PATH, scoreRoutes);
  app.route(API_PATH, todayRoutes);
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
  });
  app.doc31(`${API_PATH}/openapi.json`, {
    openapi: "3.1.0",
    info: {
      title: "Fieldsheet",
      version: "1",
      description: "What the add-in, the console and outside clients use.",
    },
    security: [{ token: [] }],
  });
  return app;
}

function badRequest(error: HTTPException): ProblemError {
  return new ProblemError("request/invalid", { reason: error.message }, { cause: error });
}
