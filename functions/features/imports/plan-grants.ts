import { readRow } from "#shared/import/read-row";
import { applyGrantRow } from "../org/apply-grant-row.ts";
import { grantStatements, readGrantState } from "../org/grant-state.repository.ts";
import type { PlanChunk } from "./chunk-plan.ts";

/** Rights, given and taken back. */
export const planGrants: PlanChunk = async ({ db }, rows) => {
  const read = rows.map((row) => readRow("grants", row));
  const state = await readGrantState(
    db,
    read.flatMap((row) => (row.ok ? [row.value.person] : [])),
  );
  const outcomes = read.map((row) => (row.ok ? applyGrantRow(state, row.value) : row));
  return { outcomes, statements: grantStatements(db, state.touched) };
};
