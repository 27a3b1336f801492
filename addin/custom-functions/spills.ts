import { type FunctionId, SIGNATURES, TABLE_FUNCTIONS } from "#shared/contract/signatures";

const TABLES: ReadonlySet<FunctionId> = new Set(TABLE_FUNCTIONS);

/** Whether a function may answer more than one place; its metadata then says so, and its result is always rows. */
export function spills(id: FunctionId): boolean {
  return TABLES.has(id) || SIGNATURES[id].some((parameter) => parameter.list);
}
