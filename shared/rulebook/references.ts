import type { Definition } from "./definition.ts";
import type { Form } from "./form-definition.ts";

/** What a definition reads: another one of the rulebook. */
export type Reference = { readonly kind: Definition["kind"]; readonly code: string };

/** The keys under which a KPI names what it reads. */
const READ_BY_KPIS: readonly (readonly [key: string, kind: Reference["kind"]])[] = [
  ["measure", "measure"],
  ["kpi", "kpi"],
  ["targetOf", "kpi"],
  ["parameter", "parameter"],
  ["by", "parameter"],
  ["choose", "parameter"],
  ["window", "parameter"],
  ["over", "parameter"],
  ["amber", "parameter"],
  ["target", "parameter"],
];

/** What a definition names directly, each once; a form's look-up of itself is left out. */
export function referencesOf(definition: Definition): readonly Reference[] {
  const found = new Map(named(definition).map((reference) => [keyOf(reference), reference]));
  found.delete(keyOf(definition));
  return [...found.values()];
}

/** The definitions that read another one, directly or through others; in the order of `all`. */
export function dependentsOf(target: Reference, all: readonly Definition[]): readonly Definition[] {
  const reached = new Set([keyOf(target)]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const definition of all) {
      if (named(definition).some((reference) => reached.has(keyOf(reference))))
        reached.add(keyOf(definition));
    }
  }
  reached.delete(keyOf(target));
  return all.filter((definition) => reached.has(keyOf(definition)));
}

const kept = new WeakMap<Definition, readonly Reference[]>();

// Asked of every definition for every other one.
function named(definition: Definition): readonly Reference[] {
  const known = kept.get(definition);
  if (known !== undefined) return known;
  const found = readBy(definition);
  kept.set(definition, found);
  return found;
}

function readBy(definition: Definition): readonly Reference[] {
  switch (definition.kind) {
    case "form":
      return readByForm(definition);
    case "measure": {
      const { source, least, quotaOf } = definition;
      return [
        ...("form" in source ? [refer("form", source.form)] : []),
        ...("measure" in source ? [refer("measure", source.measure)] : []),
        ...(least === undefined ? [] : [refer("parameter", least)]),
        ...(quotaOf === undefined ? [] : [refer("kpi", quotaOf)]),
      ];
    }
    case "kpi":
      return READ_BY_KPIS.flatMap(([key, kind]) => textsAt(definition, key).map((code) => refer(kind, code)));
    case "ladder":
      return [
        refer("form", definition.subject),
        ...[...definition.rungs, ...definition.outcomes].flatMap(({ evidence }) =>
          evidence === undefined ? [] : [refer("form", evidence.form)],
        ),
        ...definition.parameters.map((code) => refer("parameter", code)),
      ];
    default:
      return [];
  }
}

// Not the KPIs of its cadence: what they read reads the form.
function readByForm({ fields, approval, cadence }: Form): readonly Reference[] {
  const questions = fields.flatMap((field) => [field, ...(field.columns ?? [])]);
  const every = cadence?.every;
  return [
    ...referAll("form", [
      ...questions.map(({ form }) => form),
      typeof every === "object" ? every.after : undefined,
    ]),
    ...referAll("parameter", [
      ...questions.map(({ list }) => list),
      ...(approval?.parameters ?? []),
      ...(approval?.steps ?? []).map(({ within }) => within),
      cadence?.sample,
    ]),
  ];
}

function referAll(kind: Definition["kind"], codes: readonly (string | undefined)[]): readonly Reference[] {
  return codes.flatMap((code) => (code === undefined ? [] : [refer(kind, code)]));
}

// A formula's names nest: what one stands for may be chosen among several.
function textsAt(value: unknown, wanted: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    ...(key === wanted ? [inner].flat().filter((text) => typeof text === "string") : []),
    ...textsAt(inner, wanted),
  ]);
}

function refer(kind: Definition["kind"], code: string): Reference {
  return { kind, code };
}

function keyOf({ kind, code }: Reference): string {
  return `${kind} ${code}`;
}
