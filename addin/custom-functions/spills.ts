import { type FunctionId, SIGNATURES, TABLE_FUNCTIONS } from "#shared/contract/signatures";

/** Whether a function may answer more than one place; its metadata then says so, and its result is always rows. */
export function spills(id: FunctionId): boolean {
  return TABLE_FUNCTIONS.has(id) || SIGNATURES[id].some((parameter) => parameter.list);
}
