import { isoFromDay } from "#shared/calendar/day";
import type { Period } from "#shared/calendar/period";
import type { PeriodView } from "#shared/contract/closing";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { type AuditedAct, auditStatement } from "../audit.repository.ts";
import { guardClosing, guardVersions, releaseGuard } from "../batch-guard.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebookOf } from "../rulebook/load-rulebook.ts";
import { checklist } from "./checklist.ts";
import { closeStatements, guardNumbers, readUnitsToClose } from "./close-statements.repository.ts";
import { closedValues } from "./closed-values.ts";
import { readUnitWithChildren, type UnitRow } from "./closing-reads.repository.ts";
import { type Closes, covers } from "./closes.ts";
import { loadCloses } from "./load-closes.ts";
import { calendarOfUnit, periodNamed } from "./period-input.ts";
import { onePeriod, periodAfter } from "./period-views.ts";

/** How often the values are computed anew when records come in between. */
const TRIES = 3;

/**
 * Closes a period of a unit with everything below it: its days are held, every KPI of every unit whose days are then all
 * held is pinned, and the rules with it. A period that is final already is closed under the rules it answers with.
 * @throws {ProblemError} `org/unknown-unit`, `auth/not-permitted`, `period/unknown`, `period/not-ended`,
 * `period/being-recounted`, `period/already-closed`, `period/moved`
 */
export async function closePeriod(
  { deps, viewer, requestId }: { deps: Deps; viewer: Viewer; requestId: string },
  input: { readonly unit: string; readonly period: string },
): Promise<PeriodView> {
  const { db } = deps;
  const [unit] = await readUnitWithChildren(db, viewer, input.unit);
  if (!unit) throw new ProblemError("org/unknown-unit", { code: input.unit });
  if (unit.may_close !== 1) throw new ProblemError("auth/not-permitted");
  const calendar = await calendarOfUnit(db, viewer, unit.code);
  const period = periodNamed(input.period, viewer.today, calendar);
  const closes = await loadCloses(db, viewer.company);
  const view = await onePeriod(db, viewer, unit, period, closes);
  if (view.closeId !== null) {
    throw new ProblemError("period/already-closed", { unit: unit.code, period: period.code });
  }
  await refuseBlocked(db, viewer, unit, period, closes);
  const rulebookVersion = view.rulebookVersion ?? viewer.company.rulebookVersion;
  const below = await readUnitsToClose(db, unit.id, period);
  const settled = settledCodes(below, period, closes);
  const rulebook = await loadRulebookOf(db, viewer.company, rulebookVersion);
  const at = new Date(deps.now()).toISOString();
  const close = {
    unitId: unit.id,
    period: period.code,
    calendar: calendar.code,
    from: period.from,
    until: period.until,
    rulebookVersion,
    at,
    by: viewer.personId,
  };
  const subject = `${unit.code} ${period.code}`;
  const audit: AuditedAct = { at, by: viewer.personId, action: "period/close", subject, requestId };
  for (let tries = 1; ; tries += 1) {
    const { values, versions } = await closedValues(db, viewer, settled, period, rulebook);
    try {
      await db.batch([
        guardVersions(db, viewer.company),
        guardClosing(db, viewer.company.closingVersion),
        guardNumbers(db, versions),
        ...closeStatements(db, close, values),
        auditStatement(db, audit, { units: settled.length, values: values.length }),
        releaseGuard(db),
      ]);
      break;
    } catch (error) {
      if (tries === TRIES || !isNumbersMoved(error)) throw error;
    }
  }
  return periodAfter(db, viewer, unit, period);
}

async function refuseBlocked(
  db: D1Database,
  viewer: Viewer,
  unit: UnitRow,
  period: Period,
  closes: Closes,
): Promise<void> {
  const checks = await checklist(db, viewer, unit.id, period, closes);
  const blocking = checks.find(({ blocks, count }) => blocks && count > 0);
  if (blocking?.code === "not-ended") {
    throw new ProblemError("period/not-ended", { period: period.code, last: isoFromDay(period.until - 1) });
  }
  if (blocking) throw new ProblemError("period/being-recounted");
}

/** Of the units that a close would hold, those whose days in the period are then all held, by it or by others. */
function settledCodes(
  below: Awaited<ReturnType<typeof readUnitsToClose>>,
  period: Period,
  closes: Closes,
): string[] {
  const codes = new Map(below.map(({ id, code }) => [id, code]));
  return [...codes].flatMap(([id, code]) => {
    const mine = below
      .filter((row) => row.id === id)
      .map((row) => ({ from: row.from_day, until: row.until_day }));
    return covers([...mine, ...closes.closedStretches(id)], period.from, period.until) ? [code] : [];
  });
}

function isNumbersMoved(error: unknown): boolean {
  return error instanceof Error && error.message.includes("CHECK constraint failed: numbers_moved");
}
