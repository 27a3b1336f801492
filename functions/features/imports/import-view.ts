import type { ImportView, RefusedRow } from "#shared/contract/imports";
import type { Language } from "#shared/contract/language";
import { ProblemParameters } from "#shared/contract/problem";
import { REFUSAL_REASONS } from "#shared/import/refusal";
import { refusalText } from "#shared/import/refusal-text";
import type { ImportRow, KeptRefusal } from "./imports.repository.ts";

/** An import as the wire has it. */
export function importView(row: ImportRow): ImportView {
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    rows: row.rows,
    cursor: row.cursor,
    added: row.added,
    changed: row.changed,
    unchanged: row.unchanged,
    refused: row.refused,
    state: row.state,
    startedAt: row.started_at,
    startedBy: row.started_by,
    startedByName: row.started_by_name,
  };
}

/** A row that was not taken, in the caller's language. */
export function refusedView(kept: KeptRefusal, language: Language): RefusedRow {
  const reason = REFUSAL_REASONS.find((known) => known === kept.reason);
  const parameters = ProblemParameters.parse(JSON.parse(kept.parameters));
  const detail = reason ? refusalText({ column: kept.column, reason, parameters }, language) : kept.reason;
  return { row: kept.row, column: kept.column, detail };
}
