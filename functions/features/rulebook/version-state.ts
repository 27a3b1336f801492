import type { Day } from "#shared/calendar/day";
import type { VersionState } from "#shared/contract/rulebook";
import { ProblemError } from "../../http/problem-error.ts";
import type { RuleRow } from "./rule-versions.repository.ts";

/** What can be done to a version. */
export type RuleActName = "save" | "check" | "simulate" | "publish" | "roll-back" | "discard";

/** In which states each act is allowed; what else a draft needs, its verb says. */
const ALLOWED: Readonly<Record<RuleActName, readonly VersionState[]>> = {
  save: ["draft", "checked", "simulated"],
  check: ["draft", "checked", "simulated"],
  simulate: ["draft", "checked", "simulated"],
  publish: ["draft", "checked", "simulated"],
  "roll-back": ["published"],
  discard: ["draft", "checked", "simulated"],
};

/**
 * Where a version stands in its life on a day. A draft is checked or simulated only as its present revision; a published
 * version is superseded once a later one holds.
 * @param versions all versions of the definition
 */
export function versionState(row: RuleRow, versions: readonly RuleRow[], today: Day): VersionState {
  if (row.state === "draft") {
    if (row.checked_revision !== row.revision) return "draft";
    return row.simulated_revision === row.revision ? "simulated" : "checked";
  }
  if (row.state !== "published") return row.state;
  const inForce = versions
    .filter((other) => other.state === "published" && other.effective_day <= today)
    .toSorted((a, b) => a.effective_day - b.effective_day || (a.from_rulebook ?? 0) - (b.from_rulebook ?? 0))
    .at(-1);
  const before =
    inForce !== undefined &&
    inForce.id !== row.id &&
    (row.effective_day < inForce.effective_day ||
      (row.effective_day === inForce.effective_day &&
        (row.from_rulebook ?? 0) < (inForce.from_rulebook ?? 0)));
  return before ? "superseded" : "published";
}

/**
 * Refuses an act that a version's state does not allow.
 * @throws {ProblemError} `rule/wrong-state`
 */
export function refuseWrongState(
  act: RuleActName,
  row: RuleRow,
  versions: readonly RuleRow[],
  today: Day,
): void {
  const state = versionState(row, versions, today);
  if (!ALLOWED[act].includes(state)) throw new ProblemError("rule/wrong-state", { state });
}
