import { nobodyText } from "#shared/rulebook/nobody-text";
import type { RecordEvent } from "#shared/contract/approvals";
import type { Approval, Relation } from "#shared/rulebook/form-definition";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { RecordLifeFacts } from "../facts/record-life.ts";
import type { Viewer } from "../identity/viewer.ts";
import type { PlacedRecord } from "../records/prepare-write.ts";
import { lifeOfRow, type RecordRow } from "../records/record-rows.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { lineOf } from "./approval-line.ts";
import { openRound, type StepOfNobody } from "./move-round.ts";
import type { RoundEvent } from "./round.ts";
import type { EventWrite, RoundWrite } from "./round-write.ts";
import { readRounds } from "./rounds.repository.ts";
import { readStanding } from "./standing.repository.ts";

/** Somebody who acts: with what, as whom, in which request. */
export type Act = { readonly deps: Deps; readonly viewer: Viewer; readonly requestId: string };

/** Where a record comes to by being sent, and what is written of it beside the record. */
export type Passage = {
  readonly life: RecordLifeFacts;
  readonly rounds: readonly RoundWrite[];
  readonly events: readonly EventWrite[];
};

/** Why a record that is there is sent again. */
export type SentAgain = {
  readonly row: RecordRow;
  readonly event: Extract<RecordEvent, "resubmitted" | "amended" | "migrated">;
  readonly reason: string | null;
};

/**
 * Sends a record on its way: through the approval of its form, or for good where it has none.
 * @param again null for a new record
 * @throws {ProblemError} `approval/nobody` where nobody could decide a step that applies
 */
export async function startPassage(
  { deps, viewer }: Act,
  placed: PlacedRecord,
  { again, rulebook, now }: { again: SentAgain | null; rulebook: Rulebook; now: number },
): Promise<Passage> {
  const { form, number } = placed;
  const at = new Date(now).toISOString();
  const before = again ? lifeOfRow(again.row) : null;
  const life: RecordLifeFacts = {
    state: "submitted",
    createdAt: before?.createdAt ?? at,
    sentAt: before?.state === "withdrawn" ? at : (before?.sentAt ?? null),
    approvedAt: before?.approvedAt ?? null,
    score: before?.score ?? null,
  };
  const by = viewer.personId;
  const sent: RoundEvent[] = again ? [{ event: again.event, step: null, by, reason: again.reason }] : [];
  const revision = again ? again.row.revision + 1 : 1;
  const written = (events: readonly RoundEvent[]): EventWrite[] =>
    events.map((event) => ({ ...event, formId: form.id, number, revision }));
  const rounds = again ? await readRounds(deps.db, viewer, [again.row.id]) : new Map<number, never>();
  const round = again ? (rounds.get(again.row.id) ?? null) : null;
  const { approval } = form.definition;
  if (approval === undefined) return { life, rounds: [], events: written(sent) };
  const standing = await readStanding(deps.db, {
    unitIds: [placed.unitId],
    roles: rolesOf(approval),
    day: viewer.today,
  });
  const { orgVersion } = viewer.company;
  const line = lineOf(placed, { standing, rulebook, orgVersion, today: viewer.today, now });
  if (line === null) throw new TypeError(`${form.definition.code} has no approval`);
  const opened = openRound(line);
  if (!opened.ok) throw nobodyAt(form, opened.reason);
  const { steps, state, events } = opened.value;
  const ends: RoundEvent[] =
    state === "approved" ? [{ event: "approved", step: null, by, reason: null }] : [];
  return {
    life: { ...life, state, approvedAt: state === "approved" ? at : life.approvedAt },
    rounds: [
      {
        formId: form.id,
        number,
        before: again ? { recordId: again.row.id, round } : null,
        after: { round: (round?.round ?? 0) + 1, steps },
      },
    ],
    events: written([...sent, ...events, ...ends]),
  };
}

/** The roles and posts that an approval's relations name. */
export function rolesOf({ steps }: Approval): string[] {
  return steps.flatMap(({ who, escalates }) => [...roleOf(who), ...roleOf(escalates)]);
}

function roleOf(relation: Relation | undefined): string[] {
  if (relation === undefined || "superior" in relation) return [];
  return ["role" in relation ? relation.role : relation.post];
}

/** The refusal of an act after which a step would wait for nobody. */
export function nobodyAt({ definition }: InForce<"form">, { step }: StepOfNobody): ProblemError {
  return new ProblemError(
    "approval/nobody",
    { form: definition.code },
    { items: [{ pointer: step.code, detail: nobodyText(step) }] },
  );
}
