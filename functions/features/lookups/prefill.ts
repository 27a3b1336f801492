import { isoFromDay } from "#shared/calendar/day";
import { clockTimeOf } from "#shared/calendar/time-of-day";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import { completed } from "#shared/rulebook/complete-body";
import type { Field } from "#shared/rulebook/form-definition";
import { listDefaults, optionsOf } from "#shared/rulebook/options";
import type { Deps } from "../../deps.ts";
import { readUnitsAbove } from "../identity/units-above.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { formOffer } from "../forms/form-offer.ts";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { readLastOwn, readNamed } from "./found-records.repository.ts";
import { visibleRecord } from "./visible-record.ts";

/**
 * What the blank fields of a record may begin with: who fills it and when, the viewer's last record of the form, what
 * the viewer may see of the records it looks up, the values in force of central lists. Files stay with their record.
 * @returns what is to be filled in, and nothing that stands in the body already
 */
export async function prefill(
  { db, now }: Pick<Deps, "db" | "now">,
  viewer: Viewer,
  { form, body }: { readonly form: InForce<"form">; readonly body: RecordBody },
  rulebook: Rulebook,
): Promise<RecordBody> {
  const { definition } = form;
  const today = viewer.today;
  const initials = definition.fields.map(({ initial }) => initial);
  const named = namedBy(definition.fields, body);
  const last = initials.some((initial) => typeof initial === "object" && "last" in initial)
    ? await readLastOwn(db, viewer, form.id)
    : undefined;
  const lastBody = last ? visibleRecord(last, form, rulebook).body : {};
  const looked = new Map<string, RecordBody>();
  for (const row of await readNamed(db, viewer, named)) {
    const target = rulebook.inForce("form", row.form_code, today);
    if (target) looked.set(`${row.form_code} ${row.number}`, visibleRecord(row, target, rulebook).body);
  }
  const lists = formOffer(form, rulebook, today).lists;
  const units = viewer.postedUnit ? await readUnitsAbove(db, viewer.postedUnit.id, today) : [];
  const parameter = (code: string) => rulebook.inForce("parameter", code, today)?.definition;
  const defaults = listDefaults(definition, parameter, isoFromDay(today), units);

  const valueFor = ({ key, initial }: Field): FieldValue | undefined => {
    if (initial === undefined) return defaults[key];
    if (initial === "me") return viewer.code;
    if (initial === "today") return isoFromDay(today);
    if (initial === "now") return clockTimeOf(now(), rulebook.timeZone);
    if (typeof initial !== "object") return initial;
    if ("last" in initial) return lastBody[key];
    const lookup = definition.fields.find((field) => field.key === initial.of);
    const number = body[initial.of];
    if (lookup?.form === undefined || typeof number !== "string") return undefined;
    return looked.get(`${lookup.form} ${number}`)?.[initial.field];
  };

  const filled = new Map<string, FieldValue>();
  for (const field of definition.fields) {
    const { key, type, computed, by } = field;
    if (computed !== undefined || by !== undefined || type === "attachment" || !isBlank(body[key])) continue;
    const value = valueFor(field);
    if (value === undefined || isBlank(value)) continue;
    const { values, hidden } = completed(definition, { ...body, ...Object.fromEntries(filled) });
    const offered =
      type !== "choice" || optionsOf(field, lists, values).some((option) => option.value === value);
    if (offered && !hidden.has(key)) filled.set(key, value);
  }
  return Object.fromEntries(filled);
}

function namedBy(fields: readonly Field[], body: RecordBody): { form: string; number: string }[] {
  const asked = new Set(
    fields.flatMap(({ initial }) => (typeof initial === "object" && "of" in initial ? initial.of : [])),
  );
  return fields.flatMap(({ key, form }) => {
    const number = body[key];
    return form !== undefined && asked.has(key) && typeof number === "string" ? [{ form, number }] : [];
  });
}

function isBlank(value: FieldValue | undefined): boolean {
  return (
    value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
  );
}
