import { type FieldValue, isLines, type Line, type RecordBody } from "../contract/records.ts";
import type { ExpressionValue } from "../expression/compile-expression.ts";
import type { Values } from "../expression/node.ts";
import { roundHalfAway } from "../expression/round.ts";
import { compileForm, type CompiledPart, type CompiledQuestion } from "./compile-form.ts";
import { plainValue } from "./field-value.ts";
import type { Field, Form, LineField } from "./form-definition.ts";
import { MONEY_DECIMALS } from "./stored-body.ts";

/** A body with what its form works out. */
export type CompletedBody = {
  /** What was given, with computed fields worked out and hidden ones left out. */
  readonly body: RecordBody;
  /** What expressions see: every field by its key, blank ones as `null`, lines without the blank ones. */
  readonly values: Values;
  readonly hidden: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

/**
 * Works out a form's computed fields, those of its lines too, and empties the fields that are not shown; everything
 * typed stays as it is. Where an expression cannot be worked out, as over a blank field, a computed field is blank and
 * a condition does not hold. Doing it twice changes nothing.
 */
export function completeBody(form: Form, body: RecordBody): RecordBody {
  return completed(form, body).body;
}

/** The same, with what the form's other expressions see. */
export function completed(form: Form, given: RecordBody): CompletedBody {
  const { questions, follows } = compileForm(form);
  const values: Record<string, unknown> = {};
  if (!follows) {
    for (const field of form.fields)
      values[field.key] = seenValue(field, Object.hasOwn(given, field.key) ? given[field.key] : null);
    return { body: given, values, hidden: NONE };
  }
  const body = new Map(Object.entries(given));
  const hidden = new Set<string>();
  for (const { key } of form.fields) values[key] = null;
  for (const field of form.fields) {
    const question = questions.get(field.key);
    if (question?.shownWhen !== undefined && !holds(question.shownWhen, values)) {
      hidden.add(field.key);
      body.delete(field.key);
      continue;
    }
    const value = completedValue(field, question, body.get(field.key) ?? null, values);
    if (question?.computed !== undefined && value === null) body.delete(field.key);
    else if (body.has(field.key) || value !== null) body.set(field.key, value);
    values[field.key] = seenValue(field, value);
  }
  return { body: Object.fromEntries(body), values, hidden };
}

/** Whether a condition holds; one that cannot be worked out does not. */
export function holds(condition: CompiledPart, values: Values): boolean {
  const outcome = condition.ok ? condition.value.evaluate(values) : condition;
  return outcome.ok && outcome.value === true;
}

/** Whether nothing was typed into a line. */
export function isBlankLine(columns: readonly LineField[], line: Line): boolean {
  const computed = new Set(columns.flatMap(({ key, computed: by }) => (by === undefined ? [] : [key])));
  return Object.entries(line).every(([key, value]) => computed.has(key) || plainValue(value) === null);
}

function completedValue(
  field: Field,
  question: CompiledQuestion | undefined,
  given: FieldValue,
  values: Values,
): FieldValue {
  if (question?.computed !== undefined) return computedValue(field, question.computed, values);
  const { columns } = field;
  if (columns === undefined || question === undefined || !isLines(given)) return given;
  if (columns.every(({ computed }) => computed === undefined)) return given;
  return given.map((line) => completedLine(columns, question, line, values));
}

function completedLine(
  columns: readonly LineField[],
  { columns: questions }: CompiledQuestion,
  given: Line,
  outside: Values,
): Line {
  const line = new Map(Object.entries(given));
  const values: Record<string, unknown> = { ...outside, ...seenLine(columns, given) };
  for (const column of columns) {
    const computed = questions.get(column.key)?.computed;
    if (computed === undefined) continue;
    const value = isBlankLine(columns, given) ? null : computedValue(column, computed, values);
    if (value === null) line.delete(column.key);
    else line.set(column.key, value);
    values[column.key] = value;
  }
  return Object.fromEntries(line);
}

function computedValue({ type }: Field | LineField, computed: CompiledPart, values: Values): ExpressionValue {
  const outcome = computed.ok ? computed.value.evaluate(values) : computed;
  if (!outcome.ok || outcome.value === "") return null;
  const { value } = outcome;
  if (typeof value !== "number") return value;
  return (type === "money" ? roundHalfAway(value, MONEY_DECIMALS) : value) + 0;
}

function seenValue({ columns }: Field, value: FieldValue | undefined): unknown {
  if (columns === undefined || !isLines(value)) return plainValue(value);
  return value.filter((line) => !isBlankLine(columns, line)).map((line) => seenLine(columns, line));
}

function seenLine(columns: readonly LineField[], line: Line): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(
    columns.map(({ key }) => [key, plainValue(Object.hasOwn(line, key) ? line[key] : null)]),
  );
}
