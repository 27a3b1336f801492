import { type Day, isoFromDay } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import { formRefusal } from "#shared/import/refusal-text";
import { err, ok } from "#shared/result";
import { checkBody } from "#shared/rulebook/form";
import type { FormLists } from "#shared/rulebook/options";
import type { Applied } from "../org/applied.ts";
import type { RecordLifeFacts } from "../facts/record-life.ts";
import { type Existing, existingOf, placeRecord, prepareWrite } from "../records/prepare-write.ts";
import { bodyOf, formOf } from "../records/record-view.ts";
import type { RecordRow } from "../records/record-rows.ts";
import type { References } from "../records/references.repository.ts";
import type { RecordWrite } from "../records/record-write.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";

/** A row that could be read: the record's number, and the fields that its columns name. */
export type GivenRecord = { readonly number: string; readonly body: RecordBody };

/** A number's state after the rows so far: its body, and what to write, null when it is as it was. */
export type Pending = { readonly body: RecordBody; readonly write: RecordWrite | null };

/** The records that some rows name, while the rows are applied one after another. */
export type RecordState = {
  readonly form: InForce<"form">;
  readonly rulebook: Rulebook;
  readonly today: Day;
  readonly lists: FormLists;
  /** UTC instant. */
  readonly at: string;
  readonly references: References;
  readonly existing: ReadonlyMap<string, RecordRow>;
  readonly pending: Map<string, Pending>;
};

/** Adds or changes one record by its number; columns that the row does not have keep their fields. */
export function applyRecordRow(state: RecordState, row: GivenRecord): Applied {
  const { form, rulebook, references } = state;
  const stored = state.existing.get(row.number);
  const earlier = state.pending.get(row.number);
  const before = earlier?.body ?? (stored ? bodyOf(stored, formOf(stored, rulebook)) : undefined);
  const merged = { ...before, ...row.body };
  const { body, problems } = checkBody(form.definition, merged, {
    today: isoFromDay(state.today),
    lists: state.lists,
  });
  const [problem] = problems;
  if (problem) return err(formRefusal(problem.field, problem.message));
  const placed = placeRecord({ form, body, number: row.number, references, recordId: stored?.id ?? null });
  if (!placed.ok) {
    const { pointer, detail } = placed.reason;
    return err(
      formRefusal(pointer, typeof detail === "string" ? { "zh-CN": detail, "en-US": detail } : detail),
    );
  }
  const existing = stored ? existingOf(stored, rulebook, references) : null;
  const life = importedLife(form, existing, state.at);
  const write = prepareWrite(placed.value, { existing, rulebook, life, reason: null });
  const isAsStored = stored !== undefined && isSame(write, stored);
  const isAsBefore = earlier?.write ? write.body === earlier.write.body : isAsStored;
  state.pending.set(row.number, { body, write: isAsStored ? null : write });
  if (isAsBefore) return ok("unchanged");
  return ok(before === undefined ? "added" : "changed");
}

function isSame(write: RecordWrite, stored: RecordRow): boolean {
  return (
    write.body === stored.body &&
    write.unitId === stored.unit_id &&
    write.personId === stored.person_id &&
    write.life.state === stored.state
  );
}

/** An imported record has been decided on elsewhere: it is approved where its form has an approval. */
function importedLife(form: InForce<"form">, existing: Existing | null, at: string): RecordLifeFacts {
  const before = existing?.life ?? { createdAt: at, sentAt: null, approvedAt: null, score: null };
  return form.definition.approval === undefined
    ? { ...before, state: "submitted" }
    : { ...before, state: "approved", approvedAt: before.approvedAt ?? at };
}
