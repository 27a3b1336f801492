import type { Me } from "#shared/contract/identity";
import type { FieldValue, Line, RecordBody } from "#shared/contract/records";
import type { Field, Form, LineField } from "#shared/rulebook/form-definition";
import { isBlankLine, linesOf } from "./lines/line-edits.ts";
import { readNumberInput, readPercentInput } from "./number-input.ts";

type List = Extract<FieldValue, readonly unknown[]>;

/** The body a new record starts with. */
export function initialBody(form: Form, me: Me): RecordBody {
  const entries = form.fields.flatMap((field): [string, FieldValue][] => {
    if (field.initial === undefined || field.by === "superior") return [];
    return [[field.key, initialValue(field.initial, me)]];
  });
  return Object.fromEntries(entries);
}

/** What is sent of what was typed: numbers as numbers, texts without blanks around them, blanks as null. */
export function bodyToSend(form: Form, typed: RecordBody): RecordBody {
  return Object.fromEntries(
    form.fields.map((field) => [field.key, valueToSend(field, typed[field.key] ?? null)]),
  );
}

/** Whether two values of a field say the same. */
export function sameValue(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  return JSON.stringify(withoutBlank(left)) === JSON.stringify(withoutBlank(right));
}

/** The keys of the fields whose values differ between two bodies, in the form's order. */
export function changedFields(form: Form, before: RecordBody, after: RecordBody): readonly Field[] {
  return form.fields.filter(({ key }) => !sameValue(before[key], after[key]));
}

function initialValue(initial: Field["initial"], me: Me): FieldValue {
  if (initial === "me") return me.person.code;
  if (initial === "today") return me.today;
  return initial === undefined || typeof initial === "object" ? null : initial;
}

function valueToSend(field: Field | LineField, value: FieldValue): FieldValue {
  if (Array.isArray(value)) return field.type === "lines" ? linesToSend(field, value) : listToSend(value);
  if (typeof value !== "string") return value;
  const text = value.trim();
  if (text === "") return null;
  if (field.type === "number" || field.type === "money") return readNumberInput(text) ?? text;
  return field.type === "percent" ? (readPercentInput(text) ?? text) : text;
}

/** Blank lines stay in their place, so that a problem of a line is said at the line where it stands. */
function linesToSend(field: Field | LineField, value: List): FieldValue {
  const columns = "columns" in field ? (field.columns ?? []) : [];
  const typed = columns.filter(({ computed }) => computed === undefined);
  const lines = linesOf(value);
  if (lines.every((line) => isBlankLine(typed, line))) return null;
  return lines.map((line) =>
    Object.fromEntries(
      typed.flatMap((column) => {
        const cell = cellToSend(column, line[column.key]);
        return cell === null ? [] : [[column.key, cell]];
      }),
    ),
  );
}

/** A cell of a line as it is sent. */
export function cellToSend(column: LineField, value: Line[string] | undefined): Line[string] {
  const sent = valueToSend(column, value ?? null);
  return Array.isArray(sent) ? null : sent;
}

function listToSend(value: List): FieldValue {
  return value.length === 0 ? null : value;
}

function withoutBlank(value: FieldValue | undefined): FieldValue {
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return null;
  return value;
}
