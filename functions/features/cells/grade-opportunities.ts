import { isoFromDay } from "#shared/calendar/day";
import { dayOfInstant } from "#shared/calendar/zone";
import { RecordBody } from "#shared/contract/records";
import { ok, type Result } from "#shared/result";
import { compileLadder, type Grade, type LadderRule } from "#shared/rulebook/ladder";
import { numberAt } from "#shared/rulebook/parameter";
import { fromStored } from "#shared/rulebook/stored-body";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { RecordRow } from "../records/record-rows.ts";
import { bodyOf, formOf } from "../records/record-view.ts";
import { type EvidenceRow, readEvidence, readRecordsByNumber } from "../records/records.repository.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** The ladder that grades opportunities. */
const FUNNEL = "funnel";

/** A graded opportunity with what it was graded from. */
export type Graded = {
  readonly row: RecordRow;
  readonly grade: Grade;
  readonly ladder: InForce<"ladder">;
  readonly evidence: readonly EvidenceRow[];
};

/** Grades all opportunities asked for at once; two queries for any count. */
export async function gradeOpportunities(
  db: D1Database,
  viewer: Viewer,
  rulebook: Rulebook,
  numbers: readonly string[],
): Promise<(number: string) => Result<Graded, Refusal>> {
  const ladder = rulebook.inForce("ladder", FUNNEL, viewer.today);
  if (!ladder)
    throw new ProblemError("rulebook/invalid", { code: FUNNEL, reason: "ladder is not published" });
  const rows = await readRecordsByNumber(db, viewer, ladder.definition.subject, numbers);
  const sources = ladder.definition.rungs.flatMap((rung) => (rung.evidence ? [rung.evidence] : []));
  const evidence = await readEvidence(
    db,
    viewer,
    rows.map((row) => row.id),
    sources.map(({ form, by }) => ({ code: form, by })),
  );
  const rule = ladderRule(ladder, rulebook, viewer);
  const parameters = parametersOn(rulebook, viewer.today);
  const graded = new Map<string, Graded>();
  for (const row of rows) {
    const own = evidence.filter((item) => item.target_id === row.id);
    const grade = rule.grade(bodyOf(row, formOf(row, rulebook)), evidenceBodies(own, rulebook, viewer), {
      today: isoFromDay(viewer.today),
      updated_on: isoFromDay(dayOfInstant(Date.parse(row.updated_at), viewer.company.timeZone)),
      parameters,
    });
    graded.set(row.number, { row, grade, ladder, evidence: own });
  }
  return (number) => {
    const found = graded.get(number);
    return found ? ok(found) : refuse("cell/unknown-code", { code: number });
  };
}

function evidenceBodies(
  rows: readonly EvidenceRow[],
  rulebook: Rulebook,
  viewer: Viewer,
): Record<string, RecordBody[]> {
  const bodies: Record<string, RecordBody[]> = {};
  for (const row of rows) {
    const form = rulebook.inForce("form", row.form_code, viewer.today);
    if (!form) continue;
    (bodies[row.form_code] ??= []).push(fromStored(form.definition, RecordBody.parse(JSON.parse(row.body))));
  }
  return bodies;
}

function parametersOn(rulebook: Rulebook, day: number): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { definition } of rulebook.allInForce("parameter", day)) {
    const value = numberAt(definition, isoFromDay(day));
    if (value !== undefined) values[definition.code] = value;
  }
  return values;
}

const rules = new WeakMap<InForce<"ladder">, LadderRule>();

function ladderRule(ladder: InForce<"ladder">, rulebook: Rulebook, viewer: Viewer): LadderRule {
  const known = rules.get(ladder);
  if (known) return known;
  const forms = rulebook.allInForce("form", viewer.today).map((form) => form.definition);
  const compiled = compileLadder(ladder.definition, forms);
  if (!compiled.ok)
    throw new ProblemError("rulebook/invalid", { code: FUNNEL, reason: JSON.stringify(compiled.reason) });
  rules.set(ladder, compiled.value);
  return compiled.value;
}
