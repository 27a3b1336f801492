import { type FunctionId, SIGNATURES } from "#shared/contract/signatures";

/** Functions that answer a table even when no argument is a list. */
const TABLES: ReadonlySet<FunctionId> = new Set<FunctionId>(["KPI.TABLE", "KPI.EXPLAIN"]);

/** Whether a function may answer more than one place; its metadata then says so, and its result is always rows. */
export function spills(id: FunctionId): boolean {
  return TABLES.has(id) || SIGNATURES[id].some((parameter) => parameter.list);
}
