import { createRoute, z } from "@hono/zod-openapi";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import { PersonList, UnitList } from "#shared/contract/org";
import { createRoutes, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { listPeople, listUnits } from "./org-read.repository.ts";

const query = z.object({ q: z.string().max(100).default("") });

const units = createRoute({
  method: "get",
  path: "/org/units",
  summary: "Units I may see",
  middleware: [authenticate],
  request: { query },
  responses: { 200: jsonContent(UnitList, "Units"), ...problemResponse },
});

const people = createRoute({
  method: "get",
  path: "/org/people",
  summary: "People I may see",
  middleware: [authenticate],
  request: { query },
  responses: { 200: jsonContent(PersonList, "People"), ...problemResponse },
});

/** The organisation, read. */
export const orgRoutes = createRoutes()
  .openapi(units, async (c) =>
    c.json({ units: await listUnits(c.get("deps").db, c.get("viewer"), c.req.valid("query").q) }, 200),
  )
  .openapi(people, async (c) =>
    c.json(
      { people: await listPeople(c.get("deps").db, c.get("viewer"), c.req.valid("query").q, LIST_ROWS_MAX) },
      200,
    ),
  );
