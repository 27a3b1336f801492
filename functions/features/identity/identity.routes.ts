import { createRoute } from "@hono/zod-openapi";
import { isoFromDay } from "#shared/calendar/day";
import { dayOfInstant } from "#shared/calendar/zone";
import { LocalTokenRequest, LocalTokenResponse, Me, SignIn } from "#shared/contract/identity";
import { authenticate } from "../../http/authenticate.ts";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { findViewer } from "./find-viewer.ts";
import { listLocalPeople } from "./identity.repository.ts";
import { signLocalToken } from "./sign-local-token.ts";

const LOCAL_PEOPLE_MAX = 60;

const me = createRoute({
  method: "get",
  path: "/me",
  summary: "Who I am, what I may do, and what day it is here",
  middleware: [authenticate],
  responses: { 200: jsonContent(Me, "The viewer"), ...problemResponse },
});

const signIn = createRoute({
  method: "get",
  path: "/sign-in",
  summary: "How to sign in to this deployment (public)",
  responses: { 200: jsonContent(SignIn, "The way to sign in"), ...problemResponse },
});

const localToken = createRoute({
  method: "post",
  path: "/local/tokens",
  summary: "Sign in as a person; exists in the development environment only",
  request: { body: jsonBody(LocalTokenRequest) },
  responses: { 200: jsonContent(LocalTokenResponse, "A token"), ...problemResponse },
});

/** Sign-in and the viewer. */
export const identityRoutes = createRoutes()
  .openapi(me, (c) => {
    const viewer = c.get("viewer");
    return c.json(
      {
        person: { code: viewer.code, name: viewer.name },
        role: viewer.role,
        unit: viewer.team && { code: viewer.team.code, name: viewer.team.name },
        grants: viewer.grants.map(({ role, unit }) => ({ role, unit: unit?.code ?? null })),
        company: {
          name: viewer.company.name,
          timeZone: viewer.company.timeZone,
          currency: viewer.company.currency,
        },
        today: isoFromDay(viewer.today),
      },
      200,
    );
  })
  .openapi(signIn, async (c) => {
    const { settings, db, now } = c.get("deps");
    if (settings.localIssuerKey === "") {
      const { clientId, audience } = settings.entra;
      const authority = "https://login.microsoftonline.com/organizations";
      return c.json(
        { kind: "entra" as const, clientId, authority, scope: `api://${audience}/access_as_user` },
        200,
      );
    }
    const people = await listLocalPeople(db, dayOfInstant(now(), "UTC"), LOCAL_PEOPLE_MAX);
    return c.json({ kind: "local" as const, people }, 200);
  })
  .openapi(localToken, async (c) => {
    const deps = c.get("deps");
    if (deps.settings.localIssuerKey === "")
      throw new ProblemError("request/unknown-route", { route: c.req.path });
    const viewer = await findViewer({ kind: "local", personCode: c.req.valid("json").person }, deps);
    return c.json(await signLocalToken(deps.settings.localIssuerKey, viewer.code, deps.now()), 200);
  });
