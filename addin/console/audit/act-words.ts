import { AUDIT_ACTIONS, type AuditAction, type AuditFamily } from "#shared/contract/audit";
import type { useConsoleSay } from "../console-context.ts";

type Say = ReturnType<typeof useConsoleSay>;

/** Acts on one sort of thing; all of them are asked for by `prefix`. */
export type ActGroup = {
  readonly family: AuditFamily;
  readonly prefix: string;
  readonly acts: readonly AuditAction[];
};

const FAMILIES = [
  "record",
  "approval",
  "delegation",
  "target",
  "period",
  "rule",
  "org",
  "import",
  "job",
] as const satisfies readonly AuditFamily[];

/** All acts by what they are done to. */
export const ACT_GROUPS: readonly ActGroup[] = FAMILIES.map((family) => {
  const prefix = `${family}/`;
  return { family, prefix, acts: AUDIT_ACTIONS.filter((action) => action.startsWith(prefix)) };
});

/** What an act is called; null for one that only a newer server knows. */
export function actWord(action: string, say: Say): string | null {
  const known = AUDIT_ACTIONS.find((one) => one === action);
  return known === undefined ? null : say(`audit.act.${known}`);
}
