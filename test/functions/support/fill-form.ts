import type { FieldValue, Line, RecordBody } from "../../../shared/contract/records.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import type { Field, Form, LineField } from "../../../shared/rulebook/form-definition.ts";
import { OWNER, OWNERS_UNIT, PEER } from "./form-company.ts";

/** What a filler needs to know beside the form. */
export type Filling = {
  /** Makes texts and numbers that no other record has. */
  readonly nth: number;
  /** The number of a record of each form that look-ups name; absent where there is none yet. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Ids of files for each field that takes some. */
  readonly files: ReadonlyMap<string, readonly string[]>;
};

const LARGE = 40_000_000;

/** What its owner may send of a body that a vector has: without what others fill. */
export function ownersPart(form: Form, body: RecordBody): RecordBody {
  const theirs = new Set(form.fields.filter(({ by }) => by !== undefined).map(({ key }) => key));
  return Object.fromEntries(Object.entries(body).filter(([key]) => !theirs.has(key)));
}

/** A body as a vector has it, its people, units, look-ups and files being those of the test. */
export function placedBody(form: Form, body: RecordBody, filling: Filling): RecordBody {
  const author = body[form.owner];
  const itself = "field" in form.number ? body[form.number.field] : undefined;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      const field = form.fields.find((one) => one.key === key);
      if (field === undefined) return [key, value];
      // A look-up that names the vector's own number goes on naming it.
      if (isOnlyOnce(form, field) || (field.type === "lookup" && value === itself))
        return [key, `${form.code}-${filling.nth}`];
      return [key, placed(field, value, author, filling)];
    }),
  );
}

/** The same with every other field that its owner may fill, by its type alone. */
export function fullBody(form: Form, body: RecordBody, filling: Filling): RecordBody {
  const filled = new Map(Object.entries(placedBody(form, body, filling)));
  const day = dayOf(form, Object.fromEntries(filled));
  for (const field of form.fields) {
    if (!isAsked(field) || filled.has(field.key)) continue;
    const value = valueOf(field, Object.fromEntries(filled), day, filling);
    if (value !== null) filled.set(field.key, value);
  }
  return Object.fromEntries(filled);
}

/** Whether whoever writes a record is asked a field whatever they answered before. */
export function isAsked(field: Field): boolean {
  return field.by === undefined && field.computed === undefined && field.shownWhen === undefined;
}

/** An answer to a question, by its type alone. */
export function answerTo(form: Form, key: string, body: RecordBody, filling: Filling): FieldValue {
  const field = form.fields.find((one) => one.key === key);
  return field === undefined ? null : valueOf(field, body, dayOf(form, body), filling);
}

/** What a step's approver fills in: everything they are asked but records and files, which they would have of their own. */
export function stepBody(form: Form, step: string, body: RecordBody): RecordBody {
  const none: Filling = { nth: 1, numbers: new Map(), files: new Map() };
  const asked = form.fields.filter(
    ({ by, computed, type }) =>
      typeof by === "object" &&
      by.step === step &&
      computed === undefined &&
      type !== "lookup" &&
      type !== "attachment",
  );
  return Object.fromEntries(asked.map(({ key }) => [key, answerTo(form, key, body, none)]));
}

function dayOf(form: Form, body: RecordBody): string {
  const day = body[form.day];
  return typeof day === "string" ? day : "2026-10-15";
}

/** Whether no two records may hold the same text in a field: the record's number, or what would make it a duplicate. */
function isOnlyOnce({ number, duplicates = [] }: Form, { key, type }: Field): boolean {
  const refusing = duplicates.filter(({ refuses }) => refuses === true).flatMap(({ fields }) => fields);
  return ("field" in number && number.field === key) || (type === "text" && refusing.includes(key));
}

function placed(
  field: Field | LineField,
  value: FieldValue,
  author: FieldValue | undefined,
  filling: Filling,
): FieldValue {
  if (value === null || value === "") return value;
  if (field.type === "person") return value === author ? OWNER : PEER;
  if (field.type === "unit") return OWNERS_UNIT;
  if (field.type === "lookup") return filling.numbers.get(field.form ?? "") ?? null;
  if (field.type === "attachment") return [...(filling.files.get(field.key) ?? [])];
  if (field.type !== "lines" || !Array.isArray(value)) return value;
  const columns = "columns" in field ? (field.columns ?? []) : [];
  return value.map((line): Line => {
    if (typeof line === "string") throw new Error(`${field.key} holds a text where a line belongs`);
    return Object.fromEntries(
      Object.entries(line).map(([key, cell]) => {
        const column = columns.find((one) => one.key === key);
        const inner = column === undefined ? cell : placed(column, cell, author, filling);
        return [key, typeof inner === "object" ? null : inner];
      }),
    );
  });
}

function valueOf(field: Field | LineField, chosen: RecordBody, day: string, filling: Filling): FieldValue {
  switch (field.type) {
    case "text":
    case "longtext":
      return `${field.label["zh-CN"]} ${filling.nth}`;
    case "number":
      return 3;
    case "money":
      return LARGE;
    case "percent":
      return 0.5;
    case "date":
      return day;
    case "time":
      return "09:30";
    case "yesno":
      return true;
    case "person":
      return PEER;
    case "unit":
      return OWNERS_UNIT;
    case "lookup":
      return filling.numbers.get(field.form ?? "") ?? null;
    case "attachment":
      return [...(filling.files.get(field.key) ?? [])];
    case "choice":
      return answersOf(field, chosen)[0] ?? null;
    case "choices":
      return answersOf(field, chosen).slice(0, 2);
    // Lines; no column is one.
    default:
      return "columns" in field
        ? [
            lineOf(field.columns ?? [], chosen, day, filling),
            lineOf(field.columns ?? [], chosen, day, filling),
          ]
        : null;
  }
}

function lineOf(columns: readonly LineField[], chosen: RecordBody, day: string, filling: Filling): Line {
  const line: Record<string, Line[string]> = {};
  for (const column of columns) {
    if (column.computed !== undefined) continue;
    const value = valueOf(column, { ...chosen, ...line }, day, filling);
    if (typeof value !== "object") line[column.key] = value;
  }
  return line;
}

/** The answers a choice offers: its own, or the choices of its list, those only that stand under what is chosen. */
function answersOf({ options, list, within }: Field | LineField, chosen: RecordBody): string[] {
  const parameter = HANDBOOK.find(({ kind, code }) => kind === "parameter" && code === list);
  const choices = parameter?.kind === "parameter" ? (parameter.choices ?? []) : [];
  return (options ?? choices)
    .filter(({ under }) => within === undefined || under === undefined || under === chosen[within])
    .map(({ value }) => value);
}
