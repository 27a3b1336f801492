import type { Decision } from "#shared/contract/approvals";
import { databaseProblem } from "../../http/database-problem.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { changedMeanwhile } from "../records/changed-meanwhile.ts";
import { readChangedReferences } from "../records/changed-references.ts";
import { bodyOf, formOf } from "../records/record-view.ts";
import type { RecordRow } from "../records/record-rows.ts";
import { readRecordsById } from "../records/records.repository.ts";
import type { WriteContext } from "../records/record-write.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { readStandsInFor } from "./delegations.repository.ts";
import type { LifePlan } from "./life-plan.ts";
import { planDecision } from "./plan-decision.ts";
import { readRounds } from "./rounds.repository.ts";
import { type Act, rolesOf } from "./start-passage.ts";
import { readStanding } from "./standing.repository.ts";
import { writePlans } from "./write-plans.ts";

/** A decision on one of several records. */
export type RecordDecision = Decision & { readonly record: number };

/** What became of a decision. */
export type Decided =
  | { readonly record: number; readonly row: RecordRow }
  | { readonly record: number; readonly problem: ProblemError };

type Planned = { readonly row: RecordRow; readonly plan: LifePlan };

/** How often a batch is tried that others have moved under: each time what moved is seen and refused by itself. */
const ATTEMPTS = 3;

/**
 * Decides steps of records, each standing or falling by itself; all that stand are one transaction. Of two decisions on
 * one record the second falls: the record has moved by the first.
 * @param remember what to write beside, for the records whose decisions stand
 */
export async function decideRecords(
  act: Act,
  decisions: readonly RecordDecision[],
  remember: (rows: readonly RecordRow[]) => readonly D1PreparedStatement[],
): Promise<Decided[]> {
  for (let attempt = 1; ; attempt += 1) {
    const now = act.deps.now();
    const outcomes = await planAll(act, decisions, now);
    const planned = outcomes.flatMap((outcome) => ("plan" in outcome ? [outcome] : []));
    try {
      await writePlans(
        act.deps.db,
        planned.map(({ plan }) => plan),
        contextOf(act, planned, now),
        remember(planned.map(({ row }) => row)),
      );
    } catch (error) {
      const problem = databaseProblem(error);
      const isMoved = problem?.code === "approval/step-moved" || problem?.code === "record/changed-meanwhile";
      if (isMoved && attempt < ATTEMPTS) continue;
      throw error;
    }
    const rows = await readRecordsById(
      act.deps.db,
      act.viewer,
      planned.map(({ row }) => row.id),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return outcomes.map((outcome, index) => {
      const record = decisions[index]?.record ?? 0;
      if (!("plan" in outcome)) return { record, problem: outcome };
      return { record, row: byId.get(record) ?? outcome.row };
    });
  }
}

async function planAll(
  { deps, viewer }: Act,
  decisions: readonly RecordDecision[],
  now: number,
): Promise<(Planned | ProblemError)[]> {
  const { db } = deps;
  const ids = [...new Set(decisions.map(({ record }) => record))];
  const rulebook = await loadRulebook(db, viewer.company);
  const rows = new Map((await readRecordsById(db, viewer, ids)).map((row) => [row.id, row]));
  const known = [...rows.values()];
  const forms = known.map((row) => formOf(row, rulebook));
  const references = await readChangedReferences(
    db,
    viewer,
    rulebook,
    decisions.flatMap(({ record, body = {} }) => {
      const row = rows.get(record);
      if (!row) return [];
      const form = formOf(row, rulebook);
      const before = { ...bodyOf(row, form), [form.definition.owner]: row.person_code };
      return [{ form: form.definition, before, after: body }];
    }),
  );
  const ground = {
    viewer,
    rulebook,
    references,
    rounds: await readRounds(db, viewer, ids),
    standsInFor: await readStandsInFor(db, viewer),
    standing: await readStanding(db, {
      unitIds: known.map((row) => row.unit_id),
      roles: forms.flatMap(({ definition: { approval } }) => (approval ? rolesOf(approval) : [])),
      day: viewer.today,
    }),
    orgVersion: viewer.company.orgVersion,
    today: viewer.today,
    now,
  };
  const taken = new Set<number>();
  return decisions.map((decision) => {
    const row = rows.get(decision.record);
    if (!row) return new ProblemError("record/unknown", { id: decision.record });
    if (taken.has(row.id)) return changedMeanwhile(row);
    try {
      const plan = planDecision(row, decision, ground);
      taken.add(row.id);
      return { row, plan };
    } catch (error) {
      if (error instanceof ProblemError) return error;
      throw error;
    }
  });
}

function contextOf({ viewer, requestId }: Act, planned: readonly Planned[], now: number): WriteContext {
  const [first] = planned;
  const subject =
    planned.length === 1 && first
      ? `${first.row.form_code} ${first.row.number}`
      : `${planned.length} records`;
  return {
    by: viewer.personId,
    at: new Date(now).toISOString(),
    ...viewer.company,
    requestId,
    action: "record/decide",
    subject,
  };
}
