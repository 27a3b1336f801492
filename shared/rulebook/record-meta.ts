import { isoFromDay, type Day } from "../calendar/day.ts";
import type { FieldValue, RecordState } from "../contract/records.ts";
import type { VariableType } from "../expression/type.ts";

/**
 * What a measure may ask of a record beside its fields. Days are those of the company's clock; null is blank.
 * `late`: null where nothing is due. `completeness`: answered required fields ÷ required fields, 0 to 1. `score`: a
 * superior's, 1 to 5. `ownerRole`: as what the owner was posted on the record's own day.
 */
export type RecordMeta = {
  readonly state: RecordState;
  readonly sentOn: Day;
  readonly approvedOn: Day | null;
  readonly late: boolean | null;
  readonly completeness: number;
  readonly score: number | null;
  readonly ownerRole: string | null;
};

/** How expressions of a measure over a form name what stands beside a record's fields; no field may take these names. */
export const META_VARIABLES = {
  state: "text",
  sent_on: "day",
  approved_on: "day",
  late: "yesno",
  completeness: "number",
  score: "number",
  owner_role: "text",
} as const satisfies Readonly<Record<string, VariableType>>;

export type MetaName = keyof typeof META_VARIABLES;

const READ: Readonly<Record<MetaName, (meta: RecordMeta) => FieldValue>> = {
  state: ({ state }) => state,
  sent_on: ({ sentOn }) => isoFromDay(sentOn),
  approved_on: ({ approvedOn }) => (approvedOn === null ? null : isoFromDay(approvedOn)),
  late: ({ late }) => late,
  completeness: ({ completeness }) => completeness,
  score: ({ score }) => score,
  owner_role: ({ ownerRole }) => ownerRole,
};

export const META_NAMES = Object.keys(META_VARIABLES).filter((name): name is MetaName =>
  Object.hasOwn(META_VARIABLES, name),
);

/** The values of some of these names, and of no other: what nobody names is not worked out. */
export function metaValues(
  meta: RecordMeta,
  names: readonly MetaName[],
): Readonly<Partial<Record<MetaName, FieldValue>>> {
  return Object.fromEntries(names.map((name) => [name, READ[name](meta)]));
}
