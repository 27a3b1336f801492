import type { UnitView } from "#shared/contract/org";
import type { RecordBody } from "#shared/contract/records";
import { ok } from "#shared/result";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import type { Asked } from "../../ui/failure.ts";
import type { FormApi } from "./form-host.ts";

/** Something that a code names. `under` tells two of the same name apart; `shared` is what may be seen of a record. */
export type CodeOption = {
  readonly code: string;
  readonly label: string;
  readonly under: string;
  readonly shared?: RecordBody;
};

const SHOWN_MAX = 30;

/** What a field of codes may hold, by what was typed: people, units or records of another form. */
export async function findCodes(
  api: FormApi,
  field: Field | LineField,
  text: string,
): Asked<readonly CodeOption[]> {
  const query = text.trim();
  if (field.type === "person") {
    const people = await api.listPeople(query);
    if (!people.ok) return people;
    return ok(
      people.value
        .slice(0, SHOWN_MAX)
        .map(({ code, name, unit }) => ({ code, label: name, under: unit ?? "" })),
    );
  }
  if (field.type === "unit") {
    const units = await api.listUnits();
    return units.ok ? ok(unitsFor(units.value, query)) : units;
  }
  const records = await api.findLookups({ form: field.form ?? "", q: query, limit: SHOWN_MAX });
  if (!records.ok) return records;
  return ok(records.value.map(({ number, label, shared }) => ({ code: number, label, under: "", shared })));
}

function unitsFor(units: readonly UnitView[], query: string): readonly CodeOption[] {
  const wanted = query.toLowerCase();
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  return units
    .filter(({ code, name }) => code.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted))
    .slice(0, SHOWN_MAX)
    .map(({ code, name, parent }) => ({ code, label: name, under: (parent && nameOf.get(parent)) ?? "" }));
}

type Named = ReturnType<typeof findCode>;
const named = new WeakMap<FormApi, Map<string, Named>>();

/** What a code names, when the person may see it. Asked once for each code; a failure is asked again. */
export function nameCode(
  api: FormApi,
  field: Field | LineField,
  code: string,
): Asked<CodeOption | undefined> {
  const known = named.get(api) ?? new Map<string, Named>();
  named.set(api, known);
  const key = `${field.type}|${field.form ?? ""}|${code}`;
  const earlier = known.get(key);
  if (earlier) return earlier;
  const asked = findCode(api, field, code);
  known.set(key, asked);
  void asked.then(
    (answer) => !answer.ok && known.delete(key),
    () => known.delete(key),
  );
  return asked;
}

async function findCode(api: FormApi, field: Field | LineField, code: string): Asked<CodeOption | undefined> {
  if (code === "") return ok(undefined);
  const found = await findCodes(api, field, code);
  return found.ok ? ok(found.value.find((option) => option.code === code)) : found;
}
