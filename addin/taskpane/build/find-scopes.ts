import type { UnitView } from "#shared/contract/org";
import { ok } from "#shared/result";
import type { Asked } from "../../ui/failure.ts";
import type { PaneApi } from "../pane-api.ts";

/** A unit or a person that a formula may ask for. */
export type ScopeOption = {
  readonly kind: "unit" | "person";
  readonly code: string;
  readonly name: string;
  /** Where it stands, to tell two of the same name apart. */
  readonly under: string;
};

const SHOWN_MAX = 20;

/** Units and people whose name or code holds the text, units first. */
export async function findScopes(api: PaneApi, text: string): Asked<readonly ScopeOption[]> {
  const query = text.trim();
  const [units, people] = await Promise.all([api.listUnits(), api.listPeople(query)]);
  if (!units.ok) return units;
  if (!people.ok) return people;
  const wanted = query.toLowerCase();
  const fitting = units.value.filter(
    ({ code, name }) => code.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted),
  );
  const names = new Map(units.value.map(({ code, name }) => [code, name]));
  return ok([
    ...fitting.slice(0, SHOWN_MAX).map((unit): ScopeOption => optionOf(unit, names)),
    ...people.value
      .slice(0, SHOWN_MAX)
      .map(({ code, name, unit }): ScopeOption => ({ kind: "person", code, name, under: unit ?? "" })),
  ]);
}

/** The units right below a unit, in code order. */
export async function unitsBelow(api: PaneApi, code: string): Asked<readonly string[]> {
  const units = await api.listUnits();
  if (!units.ok) return units;
  return ok(
    units.value
      .filter(({ parent }) => parent === code)
      .map((unit) => unit.code)
      .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })),
  );
}

function optionOf({ code, name, parent }: UnitView, names: ReadonlyMap<string, string>): ScopeOption {
  return { kind: "unit", code, name, under: (parent !== null && names.get(parent)) || "" };
}
