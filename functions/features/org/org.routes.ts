import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { dayFromIso } from "#shared/calendar/day";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import { PersonList, UnitList } from "#shared/contract/org";
import {
  GrantEnded,
  GrantGiven,
  PersonDetail,
  SignInLink,
  Transfer,
  UnitDetail,
  UnitMove,
  WaitingSignIns,
} from "#shared/contract/organisation";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import type { AppEnv } from "../../http/app-env.ts";
import { authenticate } from "../../http/authenticate.ts";
import { ProblemError } from "../../http/problem-error.ts";
import {
  type ActContext,
  endGrant,
  giveGrant,
  linkSignIn,
  moveUnit,
  transferPerson,
  waitingSignIns,
} from "./org-acts.ts";
import { listPeople, listUnits } from "./org-read.repository.ts";
import { readPersonDetail } from "./person-detail.repository.ts";
import { readUnitDetail } from "./unit-detail.repository.ts";

const query = z.object({ q: z.string().max(100).default("") });
const params = z.object({ code: z.string().min(1).max(64) });
const guarded = { middleware: [authenticate] };
const unitAnswer = { 200: jsonContent(UnitDetail, "The unit over time"), ...problemResponse };
const personAnswer = { 200: jsonContent(PersonDetail, "The person over time"), ...problemResponse };
const queueAnswer = { 200: jsonContent(WaitingSignIns, "The queue"), ...problemResponse };

const units = createRoute({
  ...guarded,
  method: "get",
  path: "/org/units",
  summary: "Units I may see, with where they stand today or stood on another day",
  request: { query: query.extend({ on: z.iso.date().optional() }) },
  responses: { 200: jsonContent(UnitList, "Units"), ...problemResponse },
});

const unit = createRoute({
  ...guarded,
  method: "get",
  path: "/org/units/{code}",
  summary: "A unit over time, as far as I may see it",
  request: { params },
  responses: unitAnswer,
});

const move = createRoute({
  ...guarded,
  method: "post",
  path: "/org/units/{code}/moves",
  summary: "Put a unit below another from a day on (admin)",
  request: { params, body: jsonBody(UnitMove) },
  responses: unitAnswer,
});

const people = createRoute({
  ...guarded,
  method: "get",
  path: "/org/people",
  summary: "People I may see",
  request: { query },
  responses: { 200: jsonContent(PersonList, "People"), ...problemResponse },
});

const person = createRoute({
  ...guarded,
  method: "get",
  path: "/org/people/{code}",
  summary: "A person over time, as far as I may see them",
  request: { params },
  responses: personAnswer,
});

const transfer = createRoute({
  ...guarded,
  method: "post",
  path: "/org/people/{code}/transfers",
  summary: "Post a person to a unit from a day on (admin)",
  request: { params, body: jsonBody(Transfer) },
  responses: personAnswer,
});

const grantGiven = createRoute({
  ...guarded,
  method: "post",
  path: "/org/grants",
  summary: "Give a right from a day on (admin)",
  request: { body: jsonBody(GrantGiven) },
  responses: personAnswer,
});

const grantEnded = createRoute({
  ...guarded,
  method: "post",
  path: "/org/grants/end",
  summary: "End a right on a day (admin)",
  request: { body: jsonBody(GrantEnded) },
  responses: personAnswer,
});

const signIns = createRoute({
  ...guarded,
  method: "get",
  path: "/org/sign-ins",
  summary: "Accounts that signed in and belong to nobody yet (admin)",
  responses: queueAnswer,
});

const signInLink = createRoute({
  ...guarded,
  method: "post",
  path: "/org/sign-ins/links",
  summary: "Say which person a waiting account is (admin)",
  request: { body: jsonBody(SignInLink) },
  responses: queueAnswer,
});

/** The organisation, read and changed. */
export const orgRoutes = createRoutes()
  .openapi(units, async (c) => {
    const viewer = c.get("viewer");
    const { q, on } = c.req.valid("query");
    const day = on === undefined ? null : (dayFromIso(on) ?? null);
    return c.json({ units: await listUnits(c.get("deps").db, viewer, q, day) }, 200);
  })
  .openapi(unit, async (c) => c.json(await unitOf(c, c.req.valid("param").code), 200))
  .openapi(move, async (c) => {
    const { code } = c.req.valid("param");
    await moveUnit(actOf(c), code, c.req.valid("json"));
    return c.json(await unitOf(c, code), 200);
  })
  .openapi(people, async (c) =>
    c.json(
      { people: await listPeople(c.get("deps").db, c.get("viewer"), c.req.valid("query").q, LIST_ROWS_MAX) },
      200,
    ),
  )
  .openapi(person, async (c) => c.json(await personOf(c, c.req.valid("param").code), 200))
  .openapi(transfer, async (c) => {
    const { code } = c.req.valid("param");
    await transferPerson(actOf(c), code, c.req.valid("json"));
    return c.json(await personOf(c, code), 200);
  })
  .openapi(grantGiven, async (c) => {
    const grant = c.req.valid("json");
    await giveGrant(actOf(c), grant);
    return c.json(await personOf(c, grant.person), 200);
  })
  .openapi(grantEnded, async (c) => {
    const grant = c.req.valid("json");
    await endGrant(actOf(c), grant);
    return c.json(await personOf(c, grant.person), 200);
  })
  .openapi(signIns, async (c) => c.json({ waiting: await waitingSignIns(actOf(c)) }, 200))
  .openapi(signInLink, async (c) => {
    await linkSignIn(actOf(c), c.req.valid("json"));
    return c.json({ waiting: await waitingSignIns(actOf(c)) }, 200);
  });

function actOf(c: Context<AppEnv>): ActContext {
  return { deps: c.get("deps"), viewer: c.get("viewer"), requestId: c.get("requestId") };
}

async function unitOf(c: Context<AppEnv>, code: string): Promise<UnitDetail> {
  const found = await readUnitDetail(c.get("deps").db, c.get("viewer"), code);
  if (!found) throw new ProblemError("org/unknown-unit", { code });
  return found;
}

async function personOf(c: Context<AppEnv>, code: string): Promise<PersonDetail> {
  const found = await readPersonDetail(c.get("deps").db, c.get("viewer"), code);
  if (!found) throw new ProblemError("org/unknown-person", { code });
  return found;
}
