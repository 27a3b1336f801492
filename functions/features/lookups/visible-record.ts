import { type FieldValue, RecordBody } from "#shared/contract/records";
import type { LookupMatch } from "#shared/contract/forms";
import type { Form } from "#shared/rulebook/form-definition";
import { type NameOf, recordLabel } from "#shared/rulebook/record-label";
import { fromStored } from "#shared/rulebook/stored-body";
import type { z } from "zod";
import { ProblemError } from "../../http/problem-error.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import type { FoundRow } from "./found-records.repository.ts";

/** What a viewer may see of a found record, and what everybody may. */
export type VisibleRecord = {
  readonly number: string;
  readonly form: Form;
  readonly body: RecordBody;
  readonly shared: RecordBody;
};

/** What a viewer may see of a found record. `form` is the form as it is in force. */
export function visibleRecord(row: FoundRow, form: InForce<"form">, rulebook: Rulebook): VisibleRecord {
  const { code, shared: keys = [] } = form.definition;
  const written = rulebook.ofVersion("form", code, row.form_version);
  if (!written) throw new ProblemError("record/unknown-form", { form: code });
  const whole = fromStored(written.definition, RecordBody.parse(JSON.parse(row.body)));
  const isShared = ([key]: readonly [string, FieldValue]): boolean => keys.includes(key);
  const shared = Object.fromEntries(Object.entries(whole).filter(isShared));
  return { number: row.number, form: form.definition, body: row.readable === 1 ? whole : shared, shared };
}

/** A found record as a look-up offers it; `nameOf` says what the codes in its label are called. */
export function lookupMatch(
  { number, form, body, shared }: VisibleRecord,
  nameOf?: NameOf,
): z.infer<typeof LookupMatch> {
  return { number, label: recordLabel(form, body, nameOf), shared };
}
