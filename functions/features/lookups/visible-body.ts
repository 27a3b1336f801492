import { type FieldValue, RecordBody } from "#shared/contract/records";
import type { LookupMatch } from "#shared/contract/forms";
import { type NameOf, recordLabel } from "#shared/rulebook/record-label";
import { fromStored } from "#shared/rulebook/stored-body";
import type { z } from "zod";
import { ProblemError } from "../../http/problem-error.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import type { FoundRow } from "./found-records.repository.ts";

/** What a viewer may see of a found record, and what everybody may. `form` is the form as it is in force. */
export function visibleBody(
  row: FoundRow,
  form: InForce<"form">,
  rulebook: Rulebook,
): { readonly body: RecordBody; readonly shared: RecordBody } {
  const { code, shared: keys = [] } = form.definition;
  const written = rulebook.ofVersion("form", code, row.form_version);
  if (!written) throw new ProblemError("record/unknown-form", { form: code });
  const whole = fromStored(written.definition, RecordBody.parse(JSON.parse(row.body)));
  const isShared = ([key]: readonly [string, FieldValue]): boolean => keys.includes(key);
  const shared = Object.fromEntries(Object.entries(whole).filter(isShared));
  return { body: row.readable === 1 ? whole : shared, shared };
}

/** A found record as a look-up offers it; `nameOf` says what the codes in its label are called. */
export function lookupMatch(
  row: FoundRow,
  form: InForce<"form">,
  rulebook: Rulebook,
  nameOf?: NameOf,
): z.infer<typeof LookupMatch> {
  const { body, shared } = visibleBody(row, form, rulebook);
  return { number: row.number, label: recordLabel(form.definition, body, nameOf), shared };
}
