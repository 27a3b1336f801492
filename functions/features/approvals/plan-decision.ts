import { isoFromDay } from "#shared/calendar/day";
import type { Decision } from "#shared/contract/approvals";
import type { RecordBody } from "#shared/contract/records";
import { checkBody, problemPointer } from "#shared/rulebook/form";
import type { Form } from "#shared/rulebook/form-definition";
import { listsOf } from "#shared/rulebook/options";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { changedMeanwhile } from "../records/changed-meanwhile.ts";
import { refuseClosedFields } from "../records/check-record-body.ts";
import { existingOf, placeRecord, prepareState, prepareWrite } from "../records/prepare-write.ts";
import { bodyOf, formOf } from "../records/record-view.ts";
import { lifeOfRow, type RecordRow } from "../records/record-rows.ts";
import type { References } from "../records/references.repository.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { lineOf, type LineGround } from "./approval-line.ts";
import { decideStep, openSeats } from "./decide-step.ts";
import type { LifePlan } from "./life-plan.ts";
import { followed } from "./follow-round.ts";
import { fieldsOfStep } from "./record-acts.ts";
import type { Round } from "./round.ts";
import { nobodyAt } from "./start-passage.ts";

/** Everything that decisions are judged by, read once for all of them. */
export type DecisionGround = LineGround & {
  readonly viewer: Viewer;
  /** Those in whose places the viewer may decide, beside their own. */
  readonly standsInFor: readonly number[];
  readonly rounds: ReadonlyMap<number, Round>;
  readonly references: References;
};

/**
 * What a decision on a record leads to.
 * @throws {ProblemError} `record/changed-meanwhile`, `approval/own-record`, `approval/step-moved`, `approval/not-yours`,
 * `record/reason-required`, `record/field-not-permitted`, `record/invalid`, `approval/nobody`
 */
export function planDecision(row: RecordRow, decision: Decision, ground: DecisionGround): LifePlan {
  const { viewer, rulebook, rounds, references } = ground;
  const { id, number } = row;
  const round = rounds.get(id);
  const form = formOf(row, rulebook);
  if (row.person_id === viewer.personId) throw new ProblemError("approval/own-record", { number });
  if (row.revision !== decision.expectedRevision) throw changedMeanwhile(row);
  const before = bodyOf(row, form);
  const record = { form, personId: row.person_id, unitId: row.unit_id };
  const line = lineOf({ ...record, body: before }, ground);
  const moved = new ProblemError("approval/step-moved", { step: decision.step });
  if (!line || !round || row.state !== "submitted") throw moved;
  const steps = followed(round.steps, line);
  const step = steps.find(({ code, state }) => code === decision.step && state === "open");
  if (!step) throw moved;
  const places = [viewer.personId, ...ground.standsInFor];
  if (openSeats(step, places).length === 0)
    throw new ProblemError("approval/not-yours", { step: decision.step });
  const reason = decision.reason?.trim() || null;
  if (decision.decision === "return" && reason === null)
    throw new ProblemError("record/reason-required", { number });
  const body = bodyAfter(form.definition, before, decision, ground);
  const after = lineOf({ ...record, body }, ground) ?? line;
  const by = viewer.personId;
  const outcome = decideStep(
    steps,
    { code: decision.step, decision: decision.decision, by, places, reason },
    after,
  );
  if (!outcome.ok) throw nobodyAt(form, outcome.reason);
  const { state } = outcome.value;
  const known = lifeOfRow(row);
  const life = { ...known, state, approvedAt: state === "approved" ? line.at : known.approvedAt };
  const existing = existingOf(row, rulebook, references);
  const changes = JSON.stringify(body) !== JSON.stringify(before);
  const revision = changes ? row.revision + 1 : row.revision;
  const written = { formId: form.id, number };
  const events = outcome.value.events.map((event) => ({ ...event, ...written, revision }));
  const moves = {
    ...written,
    before: { recordId: id, round },
    after: { ...round, steps: outcome.value.steps },
  };
  if (!changes) {
    const unchanged = prepareState(existing, number, { rulebook, life });
    return { record: null, state: unchanged, round: moves, events };
  }
  const placed = placeRecord({ form, body, number, references, recordId: id });
  if (!placed.ok)
    throw new ProblemError("record/invalid", { form: form.definition.code }, { items: [placed.reason] });
  const write = prepareWrite(placed.value, { existing, rulebook, life, reason });
  return { record: write, state: null, round: moves, events };
}

/** A record's body with what its approver fills in; the rest stays as it was sent, whatever would be asked of it today. */
export function bodyAfter(
  form: Form,
  before: RecordBody,
  decision: Pick<Decision, "step" | "decision" | "body">,
  { viewer, rulebook }: { readonly viewer: Viewer; readonly rulebook: Rulebook },
): RecordBody {
  const open = fieldsOfStep(form, decision.step);
  if (decision.body === undefined && open.length === 0) return before;
  const filled = { ...before, ...decision.body };
  refuseClosedFields(form, before, filled, open);
  const checked = checkBody(form, filled, {
    today: isoFromDay(viewer.today),
    lists: listsOf(form, (code) => rulebook.inForce("parameter", code, viewer.today)?.definition),
    fills: decision.decision === "pass" ? open : [],
  });
  const problems = checked.problems.filter(({ field }) => open.includes(field));
  if (problems.length > 0) {
    throw new ProblemError(
      "record/invalid",
      { form: form.code },
      { items: problems.map((at) => ({ pointer: problemPointer(at), detail: at.message })) },
    );
  }
  const follows = new Set([...open, ...form.fields.flatMap(({ key, computed }) => (computed ? [key] : []))]);
  const after = form.fields.flatMap(({ key }): [string, RecordBody[string]][] => {
    const value = (follows.has(key) ? checked.body : before)[key];
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(after);
}
