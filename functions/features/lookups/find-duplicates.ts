import type { Duplicates } from "#shared/contract/forms";
import type { RecordBody } from "#shared/contract/records";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { duplicateKeysOf } from "../records/keys-of-record.ts";
import { readLabelNames } from "../records/label-names.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { readHolders } from "./duplicates.repository.ts";
import { lookupMatch, visibleRecord } from "./visible-record.ts";

/** Most records that are named; more of the same are of no use to anybody. */
const NAMED_MAX = 20;

/** What is compared with the records there are. `except`: the record that is being changed. */
export type Compared = {
  readonly form: InForce<"form">;
  readonly body: RecordBody;
  readonly except: number | null;
};

/** The records that hold the same as a body: those that the viewer may read by name, the others by their count. */
export async function findDuplicates(
  db: D1Database,
  viewer: Viewer,
  { form, body, except }: Compared,
  rulebook: Rulebook,
): Promise<Duplicates> {
  const keys = duplicateKeysOf(form.definition.code, body, rulebook);
  const found = await readHolders(db, viewer, { formId: form.id, keys, except, limit: NAMED_MAX });
  const holders = found.readable.map((row) => ({
    ...row,
    record: visibleRecord({ ...row, readable: 1 }, form, rulebook),
  }));
  const records = holders.map(({ record }) => record);
  const nameOf = await readLabelNames(db, viewer, rulebook, records);
  return {
    matches: holders.map(({ owner, rules, record }) => {
      const { number, label } = lookupMatch(record, nameOf);
      const same = keys.filter(({ rule }) => rules.includes(rule));
      return { number, label, owner, fields: [...new Set(same.flatMap(({ fields }) => fields))] };
    }),
    hidden: found.hidden,
    refuses: found.refuses,
  };
}

/**
 * Refuses a body that is the same as another record in what must be there once.
 * @throws {ProblemError} `record/duplicate` with its fields, and the other's number where the viewer may read it
 */
export async function refuseDuplicates(
  db: D1Database,
  viewer: Viewer,
  { form, body, except }: Compared,
  rulebook: Rulebook,
): Promise<void> {
  const keys = duplicateKeysOf(form.definition.code, body, rulebook).filter(({ refuses }) => refuses);
  const found = await readHolders(db, viewer, { formId: form.id, keys, except, limit: 1 });
  if (!found.refuses) return;
  const [other] = found.readable;
  const fields = form.definition.fields.filter(({ key }) => keys.some((same) => same.fields.includes(key)));
  throw new ProblemError("record/duplicate", other ? { number: other.number } : {}, {
    items: fields.map(({ key, label }) => ({ pointer: key, detail: label })),
  });
}
