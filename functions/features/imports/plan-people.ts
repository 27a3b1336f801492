import type { ForeignRow } from "#shared/import/read-row";
import { readRow } from "#shared/import/read-row";
import type { Refusal } from "#shared/import/refusal";
import type { Result } from "#shared/result";
import type { Applied } from "../org/applied.ts";
import { loadCloses } from "../closing/load-closes.ts";
import { applyPersonRow } from "../org/apply-person-row.ts";
import { applyPostingRow } from "../org/apply-posting-row.ts";
import { readPeopleState } from "../org/people-state.repository.ts";
import { applyToOpenDays, closedDaysOf } from "../org/refuse-closed.ts";
import type { PeopleState } from "../org/person-state.ts";
import { peopleWithConsequences } from "../org/people-consequences.ts";
import { roleForms } from "../facts/role-forms.ts";
import { countFollowing } from "../records/derived-units.repository.ts";
import { type ChunkContext, type ChunkPlan, type PlanChunk, underCloses } from "./chunk-plan.ts";

/** Most records that one chunk may carry along to other units. */
const FOLLOWING_RECORDS_MAX = 20_000;

/** People, with the posting they join in, and what their days count for. */
export const planPeople: PlanChunk = (context, rows) =>
  plan(
    context,
    rows,
    (row) => readRow("people", row),
    ({ code }) => code,
    applyPersonRow,
  );

/** Postings; the records of who moves follow. */
export const planPostings: PlanChunk = (context, rows) =>
  plan(
    context,
    rows,
    (row) => readRow("postings", row),
    ({ person }) => person,
    applyPostingRow,
  );

async function plan<Row>(
  context: ChunkContext,
  rows: readonly ForeignRow[],
  read: (row: ForeignRow) => Result<Row, Refusal>,
  codeOf: (row: Row) => string,
  apply: (state: PeopleState, row: Row) => Applied,
): Promise<ChunkPlan> {
  const all = rows.map(read);
  const codes = all.flatMap((row) => (row.ok ? [codeOf(row.value)] : []));
  const state = await readPeopleState(context.db, codes);
  const before = new Map(state.people);
  const records = await countFollowing(
    context.db,
    [...before.values()].map((person) => person.id),
    roleForms(context.rulebook),
  );
  const { company, today } = context.viewer;
  const closed = closedDaysOf(await loadCloses(context.db, company), context.rulebook, today);
  const outcomes: Applied[] = [];
  const counted = new Set<number>();
  let following = 0;
  for (const row of all) {
    const known = row.ok ? before.get(codeOf(row.value).toLowerCase()) : undefined;
    const more = known && !counted.has(known.id) ? (records.get(known.id) ?? 0) : 0;
    if (following > 0 && following + more > FOLLOWING_RECORDS_MAX) break;
    outcomes.push(
      row.ok ? applyToOpenDays(state, codeOf(row.value), closed, () => apply(state, row.value)) : row,
    );
    const moves = known && state.people.get(known.code.toLowerCase())?.postings !== known.postings;
    if (!moves || counted.has(known.id)) continue;
    counted.add(known.id);
    following += more;
  }
  const statements = await peopleWithConsequences(context, before, state.people);
  return { outcomes, statements: underCloses(context, statements) };
}
