import { RecordBody } from "#shared/contract/records";
import { fromStored } from "#shared/rulebook/stored-body";
import { ProblemError } from "../../http/problem-error.ts";
import { factsOfRecord } from "../facts/facts-of-record.ts";
import type { SourcedFact } from "../facts/sourced-fact.ts";
import type { RolePosting } from "../org/person-state.ts";
import { unitOn } from "../org/posting.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { StoredRecord } from "./derived-units.repository.ts";
import { lifeOfRow } from "./record-rows.ts";

/** A record's place and facts, before and after its person's postings changed. */
export type Followed = {
  readonly moved: { readonly id: number; readonly unitId: number } | null;
  readonly before: readonly SourcedFact[];
  readonly after: readonly SourcedFact[];
};

/** Puts a record that names no unit where its person stood on its day; where no posting covers the day, it stays. What it counts for follows. */
export function followPostings(
  record: StoredRecord,
  postings: { readonly before: readonly RolePosting[]; readonly after: readonly RolePosting[] },
  rulebook: Rulebook,
): Followed {
  const posted = record.unit_given === 1 ? undefined : unitOn(postings.after, record.day);
  const unitId = posted ?? record.unit_id;
  return {
    moved: unitId === record.unit_id ? null : { id: record.id, unitId },
    before: factsOfStored(record, postings.before, rulebook),
    after: factsOfStored({ ...record, unit_id: unitId }, postings.after, rulebook),
  };
}

/** What a stored record counts for under the rules in force. */
export function factsOfStored(
  record: StoredRecord,
  postings: readonly RolePosting[],
  rulebook: Rulebook,
): SourcedFact[] {
  const form = rulebook.ofVersion("form", record.form_code, record.form_version);
  if (!form) throw new ProblemError("record/unknown-form", { form: record.form_code });
  const body = fromStored(form.definition, RecordBody.parse(JSON.parse(record.body)));
  const counted = {
    form,
    body,
    day: record.day,
    personId: record.person_id,
    unitId: record.unit_id,
    unitGiven: record.unit_given === 1,
    life: lifeOfRow(record),
  };
  return factsOfRecord(counted, postings, rulebook).map((fact) => ({ fact, sourceId: record.id }));
}
