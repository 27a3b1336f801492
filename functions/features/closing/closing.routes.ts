import { createRoute, z } from "@hono/zod-openapi";
import { isoFromDay } from "#shared/calendar/day";
import {
  AdjustmentList,
  ClosingHistory,
  PeriodChecklist,
  PeriodClosing,
  PeriodList,
  PeriodView,
  Reopening,
} from "#shared/contract/closing";
import { Text } from "#shared/contract/language";
import { LIST_ROWS_MAX } from "#shared/contract/limits";
import { createRoutes, jsonBody, jsonContent, problemResponse } from "../../http/api-routes.ts";
import { authenticate } from "../../http/authenticate.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { readAdjustments } from "./adjustments.repository.ts";
import { checklist } from "./checklist.ts";
import { closePeriod } from "./close-period.ts";
import {
  readClose,
  readClosingEvents,
  readUnitWithChildren,
  type UnitRow,
} from "./closing-reads.repository.ts";
import { loadCloses } from "./load-closes.ts";
import { calendarOfUnit, CLOSING_KINDS, lastPeriods, periodNamed } from "./period-input.ts";
import { onePeriod, periodViews } from "./period-views.ts";
import { reopenPeriod } from "./reopen-period.ts";

const PERIODS_MAX = 60;
const unitCode = z.string().min(1).max(64);
const closeId = z.object({ id: z.coerce.number().int().positive() });

const periods = createRoute({
  method: "get",
  path: "/periods",
  summary: "How settled the last periods of a unit and of those right below it are",
  middleware: [authenticate],
  request: {
    query: z.object({
      unit: unitCode,
      kind: z.enum(CLOSING_KINDS).default("month"),
      count: z.coerce.number().int().min(1).max(PERIODS_MAX).default(6),
    }),
  },
  responses: { 200: jsonContent(PeriodList, "Periods, unit by unit, the latest first"), ...problemResponse },
});

const missing = createRoute({
  method: "get",
  path: "/periods/checklist",
  summary: "What stands against closing a period of a unit (who may close it)",
  middleware: [authenticate],
  request: { query: z.object({ unit: unitCode, period: z.string().min(1).max(32) }) },
  responses: { 200: jsonContent(PeriodChecklist, "The list"), ...problemResponse },
});

const closing = createRoute({
  method: "post",
  path: "/periods/closes",
  summary: "Close a period of a unit with everything below it (managers of it or above, admins)",
  middleware: [authenticate],
  request: { body: jsonBody(PeriodClosing) },
  responses: { 200: jsonContent(PeriodView, "The closed period"), ...problemResponse },
});

const reopening = createRoute({
  method: "post",
  path: "/periods/closes/{id}/reopen",
  summary: "Open a closed period again, saying why; what was held back then counts (who may close it)",
  middleware: [authenticate],
  request: { params: closeId, body: jsonBody(Reopening) },
  responses: { 200: jsonContent(PeriodView, "The period"), ...problemResponse },
});

const adjustments = createRoute({
  method: "get",
  path: "/periods/closes/{id}/adjustments",
  summary: "What came after a close and is held back (whoever holds a right over its unit)",
  middleware: [authenticate],
  request: { params: closeId },
  responses: { 200: jsonContent(AdjustmentList, "Adjustments, oldest first"), ...problemResponse },
});

const history = createRoute({
  method: "get",
  path: "/periods/history",
  summary: "Every close and reopening of a unit and of those below it (whoever holds a right over it)",
  middleware: [authenticate],
  request: { query: z.object({ unit: unitCode }) },
  responses: {
    200: jsonContent(ClosingHistory, "Closes and reopenings, the latest first"),
    ...problemResponse,
  },
});

/** Closing periods, and opening them again. */
export const closingRoutes = createRoutes()
  .openapi(periods, async (c) => {
    const { db } = c.get("deps");
    const viewer = c.get("viewer");
    const { unit, kind, count } = c.req.valid("query");
    const units = await unitWithChildren(db, viewer, unit);
    const closes = await loadCloses(db, viewer.company);
    const calendar = await calendarOfUnit(db, viewer, units[0].code);
    const asked = lastPeriods(kind, count, viewer.today, calendar);
    return c.json({ periods: await periodViews(db, viewer, units, asked, closes) }, 200);
  })
  .openapi(missing, async (c) => {
    const { db } = c.get("deps");
    const viewer = c.get("viewer");
    const query = c.req.valid("query");
    const [unit] = await unitWithChildren(db, viewer, query.unit);
    if (unit.may_close !== 1) throw new ProblemError("auth/not-permitted");
    const period = periodNamed(query.period, viewer.today, await calendarOfUnit(db, viewer, unit.code));
    const closes = await loadCloses(db, viewer.company);
    const checks = await checklist(db, viewer, unit.id, period, closes);
    return c.json({ period: await onePeriod(db, viewer, unit, period, closes), checks }, 200);
  })
  .openapi(closing, async (c) => {
    const context = { deps: c.get("deps"), viewer: c.get("viewer"), requestId: c.get("requestId") };
    return c.json(await closePeriod(context, c.req.valid("json")), 200);
  })
  .openapi(reopening, async (c) => {
    const context = { deps: c.get("deps"), viewer: c.get("viewer"), requestId: c.get("requestId") };
    const { id } = c.req.valid("param");
    return c.json(await reopenPeriod(context, { id, reason: c.req.valid("json").reason }), 200);
  })
  .openapi(adjustments, async (c) => {
    const { db } = c.get("deps");
    const viewer = c.get("viewer");
    const { id } = c.req.valid("param");
    const close = await readClose(db, viewer, id);
    if (!close) throw new ProblemError("period/unknown-close", { id });
    const { rows, total, hidden } = await readAdjustments(db, viewer, id, LIST_ROWS_MAX);
    const views = rows.map(({ decimals, ...row }) => ({
      ...row,
      measureTitle: Text.parse(JSON.parse(row.measureTitle)),
      day: isoFromDay(row.day),
      effect: row.effect === 1 ? ("adds" as const) : ("takes" as const),
      value: row.value / 10 ** decimals,
    }));
    return c.json({ adjustments: views, total, hidden }, 200);
  })
  .openapi(history, async (c) => {
    const { db } = c.get("deps");
    const viewer = c.get("viewer");
    const [unit] = await unitWithChildren(db, viewer, c.req.valid("query").unit);
    if (unit.superior !== 1) throw new ProblemError("auth/not-permitted");
    const rows = await readClosingEvents(db, viewer, unit.id, LIST_ROWS_MAX);
    return c.json({ events: rows.map(({ close_id, ...event }) => ({ closeId: close_id, ...event })) }, 200);
  });

async function unitWithChildren(
  db: D1Database,
  viewer: Viewer,
  code: string,
): Promise<[UnitRow, ...UnitRow[]]> {
  const [unit, ...children] = await readUnitWithChildren(db, viewer, code);
  if (!unit) throw new ProblemError("org/unknown-unit", { code });
  return [unit, ...children];
}
