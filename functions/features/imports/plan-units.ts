import { readRow } from "#shared/import/read-row";
import { applyUnitRow } from "../org/apply-unit-row.ts";
import { readUnitTree, unitStatements } from "../org/unit-tree.repository.ts";
import type { PlanChunk } from "./chunk-plan.ts";

/** Units and where they stand, with the closure that follows. A parent may come earlier in the same file. */
export const planUnits: PlanChunk = async ({ db }, rows) => {
  const read = rows.map((row) => readRow("units", row));
  const codes = read.flatMap((row) => (row.ok ? [row.value.code] : []));
  const tree = await readUnitTree(db, codes);
  const before = { byCode: new Map(tree.byCode) };
  const outcomes = read.map((row) => (row.ok ? applyUnitRow(tree, row.value) : row));
  return { outcomes, statements: unitStatements(db, before, tree) };
};
