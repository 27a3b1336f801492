import type { UnitView } from "#shared/contract/org";
import { ok } from "#shared/result";
import type { Field } from "#shared/rulebook/form-definition";
import type { Asked } from "../../ui/failure.ts";
import type { PaneApi } from "../pane-api.ts";

/** Something that a code names. `under` tells two of the same name apart. */
export type CodeOption = { readonly code: string; readonly label: string; readonly under: string };

const SHOWN_MAX = 30;

/** What a field of codes may hold, by what was typed: people, units or records of another form. */
export async function findCodes(api: PaneApi, field: Field, text: string): Asked<readonly CodeOption[]> {
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
  const records = await api.listRecords({ form: field.form ?? "", q: query });
  if (!records.ok) return records;
  return ok(
    records.value
      .slice(0, SHOWN_MAX)
      .map(({ number, label, owner }) => ({ code: number, label, under: owner.name })),
  );
}

function unitsFor(units: readonly UnitView[], query: string): readonly CodeOption[] {
  const wanted = query.toLowerCase();
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  return units
    .filter(({ code, name }) => code.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted))
    .slice(0, SHOWN_MAX)
    .map(({ code, name, parent }) => ({ code, label: name, under: (parent && nameOf.get(parent)) ?? "" }));
}

/** What a code names, when the person may see it. */
export async function nameCode(api: PaneApi, field: Field, code: string): Asked<CodeOption | undefined> {
  if (code === "") return ok(undefined);
  const found = await findCodes(api, field, code);
  return found.ok ? ok(found.value.find((option) => option.code === code)) : found;
}
