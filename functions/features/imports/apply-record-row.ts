import { type Day, isoFromDay } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import { formRefusal } from "#shared/import/refusal-text";
import { err, ok } from "#shared/result";
import { checkBody } from "#shared/rulebook/form";
import type { FormLists } from "#shared/rulebook/options";
import type { Applied } from "../org/applied.ts";
import { type Existing, prepareWrite } from "../records/prepare-write.ts";
import { bodyOf, formOf } from "../records/record-view.ts";
import type { RecordRow } from "../records/record-rows.ts";
import type { References } from "../records/references.repository.ts";
import type { RecordWrite } from "../records/record-write.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";

/** A row that could be read: the record's number, and the fields that its columns name. */
export type GivenRecord = { readonly number: string; readonly body: RecordBody };

/** A number's state after the rows so far: its body, and what to write, null when it is as it was. */
type Pending = { readonly body: RecordBody; readonly write: RecordWrite | null };

/** The records that some rows name, while the rows are applied one after another. */
export type RecordState = {
  readonly form: InForce<"form">;
  readonly rulebook: Rulebook;
  readonly today: Day;
  readonly lists: FormLists;
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
  const existing = stored ? existingOf(stored, state) : null;
  const write = prepareWrite({ form, body, number: row.number, references, rulebook, existing });
  if (!write.ok) {
    const { pointer, detail } = write.reason;
    return err(
      formRefusal(pointer, typeof detail === "string" ? { "zh-CN": detail, "en-US": detail } : detail),
    );
  }
  const isAsStored = stored !== undefined && isSame(write.value, stored);
  const isAsBefore = earlier?.write ? write.value.body === earlier.write.body : isAsStored;
  state.pending.set(row.number, { body, write: isAsStored ? null : write.value });
  if (isAsBefore) return ok("unchanged");
  return ok(before === undefined ? "added" : "changed");
}

function isSame(write: RecordWrite, stored: RecordRow): boolean {
  return write.body === stored.body && write.unitId === stored.unit_id && write.personId === stored.person_id;
}

function existingOf(row: RecordRow, { rulebook, references }: RecordState): Existing {
  return {
    id: row.id,
    revision: row.revision,
    form: formOf(row, rulebook),
    personId: row.person_id,
    unitId: row.unit_id,
    unitGiven: row.unit_given === 1,
    day: row.day,
    storedBody: row.body,
    postings: references.people.get(row.person_code.toLowerCase())?.postings ?? [],
  };
}
