import type { RecordBody } from "#shared/contract/records";
import type { ImportKind } from "#shared/contract/imports";
import { PARAMETER_BYTES_MAX } from "#shared/contract/limits";
import { readRow } from "#shared/import/read-row";
import type { Refusal } from "#shared/import/refusal";
import { err, ok, type Result } from "#shared/result";
import { listsOf } from "#shared/rulebook/options";
import { ProblemError } from "../../http/problem-error.ts";
import type { EventWrite } from "../approvals/round-write.ts";
import { closeSteps, roundStatements } from "../approvals/write-rounds.repository.ts";
import { bodyOf, formOf } from "../records/record-view.ts";
import type { RecordRow } from "../records/record-rows.ts";
import { readRecordsByNumber } from "../records/records.repository.ts";
import { readReferences } from "../records/references.repository.ts";
import { wantedReferences } from "../records/wanted-references.ts";
import type { RecordWrite } from "../records/record-write.ts";
import { recordStatements } from "../records/write-records.repository.ts";
import { applyRecordRow, type GivenRecord, type RecordState } from "./apply-record-row.ts";
import type { ChunkContext, ChunkPlan, PlanChunk } from "./chunk-plan.ts";
import { refuseSameRecords } from "./refuse-same-records.ts";
import { bodyOfCells } from "./record-cells.ts";

/** Policies are records of the form `policy`. */
export const planPolicies: PlanChunk = (context, rows) => planRecords(context, rows, "policies", "policy");

/** Opportunities are records of the form `opportunity`. */
export const planOpportunities: PlanChunk = (context, rows) =>
  planRecords(context, rows, "opportunities", "opportunity");

async function planRecords(
  context: ChunkContext,
  rows: Parameters<PlanChunk>[1],
  kind: Extract<ImportKind, "policies" | "opportunities">,
  formCode: string,
): Promise<ChunkPlan> {
  const { db, viewer, rulebook, at, requestId } = context;
  const form = rulebook.inForce("form", formCode, viewer.today);
  if (!form) throw new ProblemError("record/unknown-form", { form: formCode });
  const read = rows.map((row): Result<GivenRecord, Refusal> => {
    const cells = readRow(kind, row);
    return cells.ok ? ok({ number: cells.value.number, body: bodyOfCells(cells.value) }) : cells;
  });
  const good = read.flatMap((row) => (row.ok ? [row.value] : []));
  const numbers = [...new Set(good.map((row) => row.number))];
  const existing = await readRecordsByNumber(db, viewer, formCode, numbers);
  const bodies: RecordBody[] = [
    ...good.map((row) => row.body),
    ...existing.map((row) => bodyOf(row, formOf(row, rulebook))),
    ...existing.map((row) => ({ [form.definition.owner]: row.person_code })),
  ];
  const state: RecordState = {
    form,
    rulebook,
    today: viewer.today,
    at,
    lists: listsOf(form.definition, (code) => rulebook.inForce("parameter", code, viewer.today)?.definition),
    references: await readReferences(
      db,
      viewer,
      wantedReferences(form.definition, bodies, { rulebook, today: viewer.today }),
    ),
    existing: new Map(existing.map((row): [string, RecordRow] => [row.number, row])),
    pending: new Map(),
  };
  const applied = read.map((row) => (row.ok ? applyRecordRow(state, row.value) : row));
  const same = await refuseSameRecords(db, form, state.pending);
  const outcomes = applied.map((outcome, place) => {
    const row = read[place];
    const refusal = outcome.ok && row?.ok ? same.get(row.value.number) : undefined;
    return refusal ? err(refusal) : outcome;
  });
  const writes = [...state.pending.values()].flatMap(({ write }) => (write ? [write] : []));
  refuseTooLarge(writes);
  const statements = recordStatements(db, writes, {
    by: viewer.personId,
    at,
    ...viewer.company,
    requestId,
    action: "import/chunk",
    subject: kind,
  });
  const lives = form.definition.approval ? importedLives(db, writes, { by: viewer.personId, at }) : [];
  return { outcomes, statements: writes.length > 0 ? [...statements, ...lives] : [] };
}

/** What is imported was decided elsewhere: whatever waits here for a decision on it is closed. */
function importedLives(
  db: D1Database,
  writes: readonly RecordWrite[],
  { by, at }: { by: number; at: string },
): D1PreparedStatement[] {
  const events = writes.map(({ formId, number, expectedRevision }): EventWrite => ({
    formId,
    number,
    by,
    revision: expectedRevision + 1,
    event: "imported",
    step: null,
    reason: null,
  }));
  return [
    closeSteps(
      db,
      writes.flatMap(({ id }) => id ?? []),
    ),
    ...roundStatements(db, [], events, at),
  ];
}

/** A chunk's writes go to the database in one parameter each; a client sends smaller chunks than this. */
function refuseTooLarge(writes: readonly RecordWrite[]): void {
  const numbers = byteLength(writes.map((write) => write.number).join(""));
  const bodies = byteLength(JSON.stringify(writes.map((write) => write.body).join("")));
  const records = bodies + numbers + writes.length * RECORD_ROOM;
  const facts = writes.reduce(
    (bytes, { facts: of, number }) => bytes + of.length * (FACT_ROOM + 3 * number.length),
    0,
  );
  if (Math.max(records, facts) > PARAMETER_BYTES_MAX) {
    throw new ProblemError("request/too-large", { max: PARAMETER_BYTES_MAX });
  }
}

/** What a written record has beside number and body, and a fact beside its record's number, in bytes of JSON. */
const RECORD_ROOM = 120;
const FACT_ROOM = 64;

const encoder = new TextEncoder();

function byteLength(text: string): number {
  return encoder.encode(text).length;
}
