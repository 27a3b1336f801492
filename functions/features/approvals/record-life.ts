import type { RecordLife, StepView } from "#shared/contract/approvals";
import { recordDue, recordLate } from "#shared/rulebook/obligation-due";
import type { Form } from "#shared/rulebook/form-definition";
import { ProblemError } from "../../http/problem-error.ts";
import { dueCalendarOn, sentAtOf } from "../facts/record-life.ts";
import { formOf, standing } from "../records/record-view.ts";
import { lifeOfRow, type RecordRow } from "../records/record-rows.ts";
import { readRecord } from "../records/records.repository.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { readLifeRows, readNames } from "./life.repository.ts";
import { actsOn, fieldsOfStep } from "./record-acts.ts";
import type { RoundStep } from "./round.ts";
import { readRounds } from "./rounds.repository.ts";
import type { Act } from "./start-passage.ts";
import { toldEvents } from "./told-events.ts";

type Names = ReadonlyMap<number, { readonly code: string; readonly name: string }>;

/**
 * Everything about where a record stands and what came before.
 * @throws {ProblemError} `record/unknown`, also where the viewer may not read it
 */
export async function recordLife(
  { deps, viewer }: Pick<Act, "deps" | "viewer">,
  id: number,
): Promise<RecordLife> {
  const { db } = deps;
  const row = await readRecord(db, viewer, id);
  if (!row) throw new ProblemError("record/unknown", { id });
  const rulebook = await loadRulebook(db, viewer.company);
  const form = formOf(row, rulebook);
  const { definition } = form;
  const round = (await readRounds(db, viewer, [id])).get(id);
  const rows = await readLifeRows(db, viewer, id);
  const seats = round?.steps.flatMap((step) => step.seats) ?? [];
  const names = await readNames(
    db,
    seats.flatMap(({ personId, by }) => (by === null ? [personId] : [personId, by])),
  );
  const inForce = rulebook.inForce("form", row.form_code, viewer.today)?.version ?? row.form_version;
  const now = new Date(deps.now()).toISOString();
  return {
    state: row.state,
    round: round?.round ?? 0,
    steps: round?.steps.map((step) => stepView(step, definition, names, now)) ?? [],
    acts: actsOn({ form: definition, state: row.state }, standing(row, viewer), inForce !== row.form_version),
    step: row.step,
    formInForce: inForce,
    due: dueOf(row, definition, rulebook),
    score: rows.score && {
      score: rows.score.score,
      by: named(rows.score) ?? { code: "", name: "" },
      comment: rows.score.comment,
    },
    prints: rows.events.filter(({ event }) => event === "printed").length,
    events: toldEvents(rows).map(({ at, event, step, revision, reason, ...by }) => ({
      at,
      by: named(by),
      event,
      step: definition.approval?.steps.find(({ code }) => code === step)?.title ?? null,
      revision,
      reason,
    })),
  };
}

function stepView(step: RoundStep, form: Form, names: Names, now: string): StepView {
  const definition = form.approval?.steps[step.position];
  const nameOf = (id: number) => names.get(id) ?? { code: String(id), name: String(id) };
  return {
    code: step.code,
    title: definition?.title ?? { "zh-CN": step.code, "en-US": step.code },
    state: step.state,
    all: definition?.all === true,
    openedAt: step.openedAt,
    dueAt: step.dueAt,
    late: step.state === "open" && step.dueAt !== null && step.dueAt < now,
    handedUpAt: definition?.escalates ? step.escalatedAt : null,
    fields: fieldsOfStep(form, step.code),
    approvers: step.seats.map(({ personId, decision, at, by, reason }) => ({
      ...nameOf(personId),
      decision,
      at,
      by: by === null ? null : nameOf(by),
      reason,
    })),
  };
}

function dueOf(row: RecordRow, form: Form, rulebook: Rulebook): RecordLife["due"] {
  const calendar = dueCalendarOn(rulebook, row.day);
  const due = recordDue(form.cadence, row.day, calendar);
  if (due === null) return null;
  const sent = { day: row.day, sentAt: sentAtOf(lifeOfRow(row)) };
  return { at: new Date(due).toISOString(), late: recordLate(form.cadence, sent, calendar) === true };
}

function named(by: { readonly by_code: string | null; readonly by_name: string | null }) {
  return by.by_code === null || by.by_name === null ? null : { code: by.by_code, name: by.by_name };
}
