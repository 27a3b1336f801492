import { readRow } from "#shared/import/read-row";
import { loadCloses } from "../closing/load-closes.ts";
import { applyUnitRow } from "../org/apply-unit-row.ts";
import { readUnitTree, unitStatements } from "../org/unit-tree.repository.ts";
import { placeOnOpenDays } from "../org/refuse-closed.ts";
import { type PlanChunk, underCloses } from "./chunk-plan.ts";

/** Units and where they stand, with the closure that follows. A parent may come earlier in the same file. */
export const planUnits: PlanChunk = async (context, rows) => {
  const { db } = context;
  const read = rows.map((row) => readRow("units", row));
  const codes = read.flatMap((row) => (row.ok ? [row.value.code] : []));
  const tree = await readUnitTree(db, codes);
  const before = { byCode: new Map(tree.byCode) };
  const closes = await loadCloses(db, context.viewer.company);
  const outcomes = read.map((row) =>
    row.ok ? placeOnOpenDays(tree, row.value.code, closes, () => applyUnitRow(tree, row.value)) : row,
  );
  return { outcomes, statements: underCloses(context, unitStatements(db, before, tree)) };
};
