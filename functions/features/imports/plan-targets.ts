import { formRefusal } from "#shared/import/refusal-text";
import { readRow } from "#shared/import/read-row";
import { err, ok, type Result } from "#shared/result";
import type { Applied } from "../org/applied.ts";
import { faultText, judgeTargets, type JudgedTarget, type TargetFault } from "../targets/judge-targets.ts";
import { readTargetValues } from "../targets/target-values.repository.ts";
import { targetStatements } from "../targets/targets.repository.ts";
import { type PlanChunk, underCloses } from "./chunk-plan.ts";

/** Targets, set and (with a blank value) taken away. The same target again changes nothing. */
export const planTargets: PlanChunk = async (context, rows) => {
  const { db, viewer, rulebook, at } = context;
  const read = rows.map((row) => readRow("targets", row));
  const written = read.flatMap((row) => (row.ok ? [row.value] : []));
  const judged = await judgeTargets(db, viewer, rulebook, written);
  const known = judged.flatMap((target) => (target.ok ? [target.value] : []));
  const found = await readTargetValues(db, known);
  const present = new Map<string, number | null>();
  for (const [index, value] of found) {
    const target = known[index];
    if (target) present.set(keyOf(target), value);
  }
  const touched = new Map<string, JudgedTarget>();
  const apply = (target: Result<JudgedTarget, TargetFault>): Applied => {
    if (!target.ok) return err(formRefusal(target.reason.field, faultText(target.reason)));
    const key = keyOf(target.value);
    const before = present.get(key) ?? null;
    if (before === target.value.value) return ok("unchanged");
    present.set(key, target.value.value);
    touched.set(key, target.value);
    return ok(before === null ? "added" : "changed");
  };
  const applied = judged.map(apply);
  const outcomes = read.flatMap((row): Applied[] => (row.ok ? applied.splice(0, 1) : [row]));
  const statements = targetStatements(db, [...touched.values()], { at, by: viewer.personId });
  return { outcomes, statements: underCloses(context, statements) };
};

function keyOf({ kpiId, scope, from, until }: JudgedTarget): string {
  return `${kpiId} ${scope} ${from} ${until}`;
}
