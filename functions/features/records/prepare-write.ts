import { dayFromIso, type Day } from "#shared/calendar/day";
import { RecordBody } from "#shared/contract/records";
import { err, ok, type Result } from "#shared/result";
import { fromStored, toStored } from "#shared/rulebook/stored-body";
import type { RefusedItem } from "../../http/problem-error.ts";
import { factsOfRecord } from "../facts/facts-of-record.ts";
import type { CountedRecord, RecordLifeFacts } from "../facts/record-life.ts";
import type { RolePosting } from "../org/person-state.ts";
import { unitOn } from "../org/posting.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { keysOfRecord } from "./keys-of-record.ts";
import { formOf } from "./record-view.ts";
import { lifeOfRow, type RecordRow } from "./record-rows.ts";
import type { References } from "./references.repository.ts";
import type { RecordWrite, StateWrite } from "./record-write.ts";
import { resolveNames } from "./resolve-names.ts";

/** A record that is there, as far as replacing it needs to know. */
export type Existing = {
  readonly id: number;
  readonly revision: number;
  readonly form: InForce<"form">;
  readonly personId: number;
  readonly unitId: number;
  readonly unitGiven: boolean;
  readonly day: Day;
  readonly storedBody: string;
  readonly postings: readonly RolePosting[];
  readonly life: RecordLifeFacts;
};

/** A stored record as what may be replaced. */
export function existingOf(row: RecordRow, rulebook: Rulebook, references: References): Existing {
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
    life: lifeOfRow(row),
  };
}

/** A checked body with all that it names found: whom it counts for, where, and on which day. */
export type PlacedRecord = {
  readonly form: InForce<"form">;
  readonly number: string;
  /** As it travels, codes as they are written in the organisation. */
  readonly body: RecordBody;
  readonly day: Day;
  readonly personId: number;
  readonly unitId: number;
  readonly unitGiven: boolean;
  readonly postings: readonly RolePosting[];
  readonly links: RecordWrite["links"];
  readonly files: RecordWrite["files"];
};

/**
 * Finds the people, units and look-ups of a checked body, and the unit of its own day.
 * @param number the record's number, given or made; `recordId` is null for a new one
 * @returns the record in its place, or what is wrong with which field
 */
export function placeRecord(input: {
  readonly form: InForce<"form">;
  readonly body: RecordBody;
  readonly number: string;
  readonly references: References;
  readonly recordId: number | null;
}): Result<PlacedRecord, RefusedItem> {
  const { form, references, number, recordId } = input;
  const definition = form.definition;
  const named = resolveNames(definition, input.body, references, recordId);
  if (!named.ok) return named;
  const { body, links, files } = named.value;
  const owner = references.people.get(textOf(body[definition.owner]).toLowerCase());
  const day = dayFromIso(textOf(body[definition.day]));
  if (!owner || day === undefined) {
    return err({ pointer: owner ? definition.day : definition.owner, detail: MISSING });
  }
  const givenUnit = definition.unit
    ? references.units.get(textOf(body[definition.unit]).toLowerCase())
    : undefined;
  const unitId = givenUnit?.id ?? unitOn(owner.postings, day);
  if (unitId === undefined) return err({ pointer: definition.unit ?? definition.owner, detail: NOT_POSTED });
  return ok({
    form,
    number,
    body,
    day,
    personId: owner.id,
    unitId,
    unitGiven: givenUnit !== undefined,
    postings: owner.postings,
    links,
    files,
  });
}

/**
 * The write that brings a record to a body and a place in its life, with what it counts for there.
 * @param existing the record as it is; null for a new one
 */
export function prepareWrite(
  placed: PlacedRecord,
  {
    existing,
    rulebook,
    life,
    reason,
  }: {
    readonly existing: Existing | null;
    readonly rulebook: Rulebook;
    readonly life: RecordLifeFacts;
    readonly reason: string | null;
  },
): RecordWrite {
  const { form, number, body, day, personId, unitId, unitGiven, postings, links, files } = placed;
  const counted: CountedRecord = { form, body, day, personId, unitId, unitGiven, life };
  return {
    formId: form.id,
    formVersion: form.version,
    number,
    personId,
    unitId,
    unitGiven,
    day,
    body: JSON.stringify(toStored(form.definition, body)),
    expectedRevision: existing?.revision ?? 0,
    expectedState: existing?.life.state ?? null,
    expectedScore: existing?.life.score ?? null,
    life,
    reason,
    id: existing?.id ?? null,
    facts: factsOfRecord(counted, postings, rulebook),
    oldFacts: existing ? factsOfExisting(existing, rulebook) : [],
    links,
    keys: keysOfRecord(form.definition.code, { body, number }, rulebook),
    files,
  };
}

/** The write that leaves a record's body and brings it to another place in its life, with what it counts for there. */
export function prepareState(
  existing: Existing,
  number: string,
  { rulebook, life }: { readonly rulebook: Rulebook; readonly life: RecordLifeFacts },
): StateWrite {
  return {
    id: existing.id,
    formId: existing.form.id,
    number,
    expectedRevision: existing.revision,
    expectedState: existing.life.state,
    expectedScore: existing.life.score,
    life,
    oldFacts: factsOfExisting(existing, rulebook),
    facts: factsOfExisting({ ...existing, life }, rulebook),
  };
}

/** The facts a stored record counts for under the rules in force: what a rebuild would write. */
export function factsOfExisting(existing: Existing, rulebook: Rulebook) {
  const body = fromStored(existing.form.definition, RecordBody.parse(JSON.parse(existing.storedBody)));
  return factsOfRecord({ ...existing, body }, existing.postings, rulebook);
}

function textOf(value: RecordBody[string] | undefined): string {
  return typeof value === "string" ? value : "";
}

const MISSING = {
  "zh-CN": "这一项决定记录归谁、归哪天,不能为空;请填写。",
  "en-US": "This field decides whom and which day the record counts for; fill it in.",
};

const NOT_POSTED = {
  "zh-CN": "此人当日不在任何单位;请填写单位,或先录入任职。",
  "en-US": "This person has no posting on that day; give the unit, or enter the posting first.",
};
