import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { type LabelCode, labelCodes, type NameOf } from "#shared/rulebook/record-label";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { readNamed } from "../lookups/found-records.repository.ts";
import { lookupMatch, visibleRecord } from "../lookups/visible-record.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { bodyOf } from "./record-view.ts";
import { readCodeNames } from "./code-names.repository.ts";

/** A record of which a label is to be shown. */
export type Labelled = { readonly form: Form; readonly body: RecordBody };

/**
 * A stored record as it was written.
 * @throws {ProblemError} `record/unknown-form` where the rulebook has no such version
 */
export function labelledOf(
  row: { readonly form: string; readonly form_version: number; readonly body: string },
  rulebook: Rulebook,
): Labelled {
  const form = rulebook.ofVersion("form", row.form, row.form_version);
  if (!form) throw new ProblemError("record/unknown-form", { form: row.form });
  return { form: form.definition, body: bodyOf(row, form) };
}

/**
 * Reads what the codes in the labels of some records are called, as far as the viewer may know: at most two queries,
 * however many records.
 */
export async function readLabelNames(
  db: D1Database,
  viewer: Viewer,
  rulebook: Rulebook,
  records: readonly Labelled[],
): Promise<NameOf> {
  const codes = new Map(
    records.flatMap(({ form, body }) => labelCodes(form, body)).map((code) => [keyOf(code), code]),
  );
  const names = new Map<string, string>();
  const named = [...codes.values()].filter(({ type }) => type !== "lookup");
  if (named.length > 0) {
    for (const { type, code, name } of await readCodeNames(db, named))
      names.set(keyOf({ type, form: "", code }), name);
  }
  const looked = [...codes.values()].filter(({ type }) => type === "lookup");
  for (const row of await readNamed(
    db,
    viewer,
    looked.map(({ form, code }) => ({ form, number: code })),
  )) {
    const form = rulebook.inForce("form", row.form_code, viewer.today);
    const label = form ? lookupMatch(visibleRecord(row, form, rulebook)).label : "";
    if (label !== "") names.set(keyOf({ type: "lookup", form: row.form_code, code: row.number }), label);
  }
  return (code) => names.get(keyOf(code));
}

function keyOf({ type, form, code }: LabelCode): string {
  return `${type} ${form} ${code}`;
}
