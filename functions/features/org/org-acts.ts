import { dayFromIso, type Day, isoFromDay } from "#shared/calendar/day";
import type { AuditAction, AuditDetails } from "#shared/contract/audit";
import type {
  GrantEnded,
  GrantGiven,
  SignInLink,
  Transfer,
  UnitMove,
  WaitingSignIn,
} from "#shared/contract/organisation";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { auditStatement } from "../audit.repository.ts";
import { guardClosing, guardVersions, releaseGuard } from "../batch-guard.repository.ts";
import { loadCloses } from "../closing/load-closes.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { actProblem } from "./act-problem.ts";
import type { Applied } from "./applied.ts";
import { applyGrantRow } from "./apply-grant-row.ts";
import { applyPostingRow } from "./apply-posting-row.ts";
import { applyUnitRow } from "./apply-unit-row.ts";
import { grantStatements, readGrantState } from "./grant-state.repository.ts";
import { peopleWithConsequences } from "./people-consequences.ts";
import { readPeopleState } from "./people-state.repository.ts";
import type { PersonState } from "./person-state.ts";
import type { Posting } from "./posting.ts";
import { applyToOpenDays, closedDaysOf, placeOnOpenDays } from "./refuse-closed.ts";
import { linkStatement, readWaitingSignIns } from "./sign-ins.repository.ts";
import { readUnitTree, unitStatements } from "./unit-tree.repository.ts";

/** Who acts, on what. All acts are an admin's, and are planned as the rows of an import are. */
export type ActContext = { readonly deps: Deps; readonly viewer: Viewer; readonly requestId: string };

/**
 * Puts a unit below another, or at the top, from a day on.
 * @throws {ProblemError} `auth/not-permitted`, `org/unknown-unit`, `org/refused`, `period/closed`
 */
export async function moveUnit(context: ActContext, code: string, move: UnitMove): Promise<void> {
  const { db } = admitted(context);
  const closes = await loadCloses(db, context.viewer.company);
  const tree = await readUnitTree(db, []);
  const before = { byCode: new Map(tree.byCode) };
  if (!tree.byCode.has(code.toLowerCase())) throw new ProblemError("org/unknown-unit", { code });
  const row = { code, parent: move.parent, level: undefined, name: undefined, from: dayNamed(move.from) };
  refuseRefused(placeOnOpenDays(tree, code, closes, () => applyUnitRow(tree, row)));
  const detail = { from: move.from, parent: move.parent ?? "" };
  await commit(context, unitStatements(db, before, tree), {
    action: "org/move",
    subject: `unit ${code}`,
    detail,
  });
}

/**
 * Posts a person to a unit from a day on, until the next posting that is known already; the one that holds ends there.
 * @throws {ProblemError} `auth/not-permitted`, `org/unknown-person`, `org/unknown-unit`, `org/refused`, `period/closed`
 */
export async function transferPerson(context: ActContext, code: string, transfer: Transfer): Promise<void> {
  const { db } = admitted(context);
  const { company } = context.viewer;
  const rulebook = await loadRulebook(db, company);
  const closed = closedDaysOf(await loadCloses(db, company), rulebook, context.viewer.today);
  const state = await readPeopleState(db, [code]);
  const before = new Map(state.people);
  const from = dayNamed(transfer.from);
  const row = { person: code, unit: transfer.unit, role: transfer.role, from, to: undefined };
  const applied = applyToOpenDays(state, code, closed, () => {
    const person = state.people.get(code.toLowerCase());
    if (person) state.people.set(code.toLowerCase(), postedUntil(person, from));
    return applyPostingRow(state, row);
  });
  refuseRefused(applied);
  const at = new Date(context.deps.now()).toISOString();
  const statements = await peopleWithConsequences(
    { db, rulebook, at, viewer: context.viewer },
    before,
    state.people,
  );
  const detail = { from: transfer.from, unit: transfer.unit, role: transfer.role };
  await commit(context, statements, { action: "org/transfer", subject: `person ${code}`, detail });
}

/**
 * Gives a right from a day on.
 * @throws {ProblemError} `auth/not-permitted`, `org/unknown-person`, `org/unknown-unit`, `org/refused`
 */
export async function giveGrant(context: ActContext, grant: GrantGiven): Promise<void> {
  const { db } = admitted(context);
  const state = await readGrantState(db, [grant.person]);
  refuseRefused(applyGrantRow(state, { ...grant, from: dayNamed(grant.from), to: null }));
  await commit(context, grantStatements(db, state.touched), {
    action: "org/grant",
    subject: `person ${grant.person}`,
    detail: { role: grant.role, unit: grant.unit ?? "", from: grant.from },
  });
}

/**
 * Ends a right on a day, which it no longer holds; on its own first day it never held.
 * @throws {ProblemError} `auth/not-permitted`, `org/unknown-person`, `org/unknown-unit`, `org/unknown-grant`,
 * `org/last-admin`, `org/refused`
 */
export async function endGrant(context: ActContext, grant: GrantEnded): Promise<void> {
  const { db } = admitted(context);
  const state = await readGrantState(db, [grant.person]);
  const personId = state.people.get(grant.person.toLowerCase());
  if (personId === undefined) throw new ProblemError("org/unknown-person", { code: grant.person });
  const unitId = grant.unit === null ? null : state.units.get(grant.unit.toLowerCase());
  const until = dayNamed(grant.until);
  const held = state.grants.find(
    (other) =>
      other.role === grant.role && other.unitId === unitId && other.from <= until && until < other.until,
  );
  if (!held) throw new ProblemError("org/unknown-grant");
  refuseRefused(applyGrantRow(state, { ...grant, from: held.from, to: until }));
  await commit(context, grantStatements(db, state.touched), {
    action: "org/grant-end",
    subject: `person ${grant.person}`,
    detail: { role: grant.role, unit: grant.unit ?? "", from: isoFromDay(held.from), until: grant.until },
  });
}

/**
 * Says which person a waiting sign-in is.
 * @throws {ProblemError} `auth/not-permitted`, `org/unknown-person`, `org/unknown-sign-in`
 */
export async function linkSignIn(context: ActContext, link: SignInLink): Promise<void> {
  const { db } = admitted(context);
  const state = await readPeopleState(db, [link.person]);
  const person = state.people.get(link.person.toLowerCase());
  if (!person) throw new ProblemError("org/unknown-person", { code: link.person });
  const waiting = await readWaitingSignIns(db);
  const isWaiting = waiting.some(
    ({ tenant, objectId }) => tenant === link.tenant && objectId === link.objectId,
  );
  if (!isWaiting) throw new ProblemError("org/unknown-sign-in");
  await commit(context, [linkStatement(db, { ...link, personId: person.id })], {
    action: "org/link",
    subject: `person ${person.code}`,
    detail: { tenant: link.tenant, objectId: link.objectId },
  });
}

/** The people who wait to be linked. */
export async function waitingSignIns(context: Pick<ActContext, "deps" | "viewer">): Promise<WaitingSignIn[]> {
  return readWaitingSignIns(admitted(context).db);
}

function admitted({ deps, viewer }: Pick<ActContext, "deps" | "viewer">): Deps {
  if (!viewer.isAdmin) throw new ProblemError("auth/not-permitted");
  return deps;
}

function dayNamed(iso: string): Day {
  const day = dayFromIso(iso);
  if (day === undefined) throw new ProblemError("request/invalid", { reason: iso });
  return day;
}

function postedUntil(person: PersonState, day: Day): PersonState {
  const holds = (posting: Posting): boolean => posting.from < day && day < posting.until;
  if (!person.postings.some(holds)) return person;
  return {
    ...person,
    postings: person.postings.map((posting) => (holds(posting) ? { ...posting, until: day } : posting)),
  };
}

function refuseRefused(applied: Applied): void {
  if (!applied.ok) throw actProblem(applied.reason);
}

/** Writes what an act comes to in one batch with its audit row; an act that changes nothing leaves none. */
async function commit(
  { deps, viewer, requestId }: ActContext,
  statements: readonly D1PreparedStatement[],
  act: {
    readonly action: AuditAction;
    readonly subject: string;
    readonly detail: AuditDetails;
  },
): Promise<void> {
  if (statements.length === 0) return;
  const { db } = deps;
  const { action, subject, detail } = act;
  const at = new Date(deps.now()).toISOString();
  await db.batch([
    guardVersions(db, viewer.company),
    guardClosing(db, viewer.company.closingVersion),
    ...statements,
    auditStatement(db, { at, by: viewer.personId, action, subject, requestId }, detail),
    releaseGuard(db),
  ]);
}
