import type { RecordBody } from "#shared/contract/records";
import type { ImportKind } from "#shared/contract/imports";
import { PARAMETER_BYTES_MAX } from "#shared/contract/limits";
import { readRow } from "#shared/import/read-row";
import { ProblemError } from "../../http/problem-error.ts";
import { bodyOf, formOf } from "../records/record-view.ts";
import type { RecordRow } from "../records/record-rows.ts";
import { readRecordsByNumber } from "../records/records.repository.ts";
import { readReferences } from "../records/references.repository.ts";
import { wantedReferences } from "../records/wanted-references.ts";
import type { RecordWrite } from "../records/record-write.ts";
import { recordStatements } from "../records/write-records.repository.ts";
import { jsonPieces } from "../json-pieces.ts";
import { applyRecordRow, type RecordState } from "./apply-record-row.ts";
import type { ChunkContext, ChunkPlan, PlanChunk } from "./chunk-plan.ts";
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
  const read = rows.map((row) => readRow(kind, row));
  const good = read.flatMap((row) => (row.ok ? [row.value] : []));
  const numbers = [...new Set(good.map((row) => row.number))];
  const existing = await readRecordsByNumber(db, viewer, formCode, numbers);
  const bodies: RecordBody[] = [
    ...good.map(bodyOfCells),
    ...existing.map((row) => bodyOf(row, formOf(row, rulebook))),
    ...existing.map((row) => ({ [form.definition.owner]: row.person_code })),
  ];
  const state: RecordState = {
    form,
    rulebook,
    today: viewer.today,
    references: await readReferences(db, viewer, wantedReferences(form.definition, bodies)),
    existing: new Map(existing.map((row): [string, RecordRow] => [row.number, row])),
    pending: new Map(),
  };
  const outcomes = read.map((row) => (row.ok ? applyRecordRow(state, row.value) : row));
  const writes = [...state.pending.values()].flatMap(({ write }) => (write ? [write] : []));
  refuseTooLarge(writes);
  const statements = recordStatements(db, writes, {
    by: viewer.personId,
    at,
    reason: null,
    ...viewer.company,
    requestId,
    action: "import/chunk",
    subject: kind,
  });
  return { outcomes, statements: writes.length > 0 ? statements : [] };
}

/** A chunk's writes go to the database in one parameter each; a client sends smaller chunks than this. */
function refuseTooLarge(writes: readonly RecordWrite[]): void {
  const sets = [
    writes.map((write) => [write.body, write.number, ROW_ROOM]),
    writes.map((write) => write.facts),
  ];
  if (sets.some((set) => jsonPieces(set).length > 1)) {
    throw new ProblemError("request/too-large", { max: PARAMETER_BYTES_MAX });
  }
}

/** Stands for what a written row has beside number and body, in bytes. */
const ROW_ROOM = "x".repeat(120);
