import { dayFromIso, type Day } from "#shared/calendar/day";
import { RecordBody } from "#shared/contract/records";
import { err, ok, type Result } from "#shared/result";
import { fromStored, toStored } from "#shared/rulebook/stored-body";
import type { RefusedItem } from "../../http/problem-error.ts";
import { type CountedRecord, factsOfRecord } from "../facts/facts-of-record.ts";
import { type Posting, unitOn } from "../org/posting.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { keysOfRecord } from "./keys-of-record.ts";
import type { RecordWrite } from "./record-write.ts";
import type { References } from "./references.repository.ts";
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
  readonly postings: readonly Posting[];
};

/**
 * Turns a checked body into a write: people, units and look-ups resolved, the unit of its own day found, facts computed.
 * @param number the record's number, given or made
 * @returns the write, or what is wrong with which field
 */
export function prepareWrite(input: {
  readonly form: InForce<"form">;
  readonly body: RecordBody;
  readonly number: string;
  readonly references: References;
  readonly rulebook: Rulebook;
  readonly existing: Existing | null;
}): Result<RecordWrite, RefusedItem> {
  const { form, references, rulebook, existing, number } = input;
  const definition = form.definition;
  const named = resolveNames(definition, input.body, references, existing?.id ?? null);
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
  const counted: CountedRecord = {
    form,
    body,
    day,
    personId: owner.id,
    unitId,
    unitGiven: givenUnit !== undefined,
  };
  return ok({
    formId: form.id,
    formVersion: form.version,
    number,
    personId: owner.id,
    unitId,
    unitGiven: counted.unitGiven,
    day,
    body: JSON.stringify(toStored(definition, body)),
    expectedRevision: existing?.revision ?? 0,
    id: existing?.id ?? null,
    facts: factsOfRecord(counted, owner.postings, rulebook),
    oldFacts: existing ? factsOfExisting(existing, rulebook) : [],
    links,
    keys: keysOfRecord(definition.code, { body, number }, rulebook),
    files,
  });
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
