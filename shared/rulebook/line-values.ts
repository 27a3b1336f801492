import { type FieldValue, isLines, type Line } from "../contract/records.ts";
import type { Values } from "../expression/node.ts";
import { compileForm } from "./compile-form.ts";
import { holds, isBlankLine } from "./complete-body.ts";
import { fieldProblemMessage, lineLabel, type BodyProblem, type FieldProblemCode } from "./field-problem.ts";
import { plainValue, readFieldValue } from "./field-value.ts";
import type { Field, Form, LineField } from "./form-definition.ts";
import { optionsOf, type FormLists } from "./options.ts";

/** Most lines of a table that says nothing about it. */
export const LINES_MAX = 200;

type ReadLines = { readonly value: FieldValue } | { readonly problems: readonly BodyProblem[] };
type Table = { readonly form: Form; readonly field: Field; readonly columns: readonly LineField[] };

/**
 * Checks a table of lines that is completed (see `completeBody`), cell by cell. Blank lines and cells are left out; a
 * table without a line is `null`.
 * @param values what the form's expressions see
 */
export function readLines(
  form: Form,
  field: Field,
  value: FieldValue | undefined,
  values: Values,
  lists: FormLists,
): ReadLines {
  const given = plainValue(value);
  if (given === null) return { value: null };
  if (!isLines(given)) return { problems: [ofTable(field, "wrong-type")] };
  const table = { form, field, columns: field.columns ?? [] };
  const filled = [...given.entries()].filter(([, line]) => !isBlankLine(table.columns, line));
  if (filled.length > (field.most ?? LINES_MAX)) return { problems: [ofTable(field, "too-many")] };
  const read = filled.map(([position, line]) => readLine(table, position, line, values, lists));
  const problems = read.flatMap((line) => line.problems);
  if (problems.length > 0) return { problems };
  return { value: read.length === 0 ? null : read.map(({ line }) => line) };
}

function readLine(
  { form, field, columns }: Table,
  position: number,
  given: Line,
  outside: Values,
  lists: FormLists,
): { readonly line: Line; readonly problems: readonly BodyProblem[] } {
  const cells = columns.map((column) => ({
    column,
    given: plainValue(Object.hasOwn(given, column.key) ? given[column.key] : null),
  }));
  const values = { ...outside, ...Object.fromEntries(cells.map((cell) => [cell.column.key, cell.given])) };
  const questions = compileForm(form).questions.get(field.key)?.columns;
  const problems: BodyProblem[] = [];
  const refuse = (key: string, code: FieldProblemCode, label: Field["label"]): void => {
    const message = fieldProblemMessage(code, lineLabel(field.label, position + 1, label));
    problems.push({ field: field.key, line: position, column: key, code, message });
  };
  const known = new Set(columns.map(({ key }) => key));
  for (const key of Object.keys(given))
    if (!known.has(key)) refuse(key, "unknown-field", { "zh-CN": key, "en-US": key });
  const line: [string, Line[string]][] = [];
  for (const { column, given: cell } of cells) {
    const read = readFieldValue(column, cell, optionsOf(column, lists, values));
    const condition = questions?.get(column.key)?.requiredWhen;
    if (!read.ok) refuse(column.key, read.reason, column.label);
    else if (read.value !== null && typeof read.value !== "object") line.push([column.key, read.value]);
    else if (column.required === true || (condition !== undefined && holds(condition, values)))
      refuse(column.key, "required", column.label);
  }
  return { line: Object.fromEntries(line), problems };
}

function ofTable(field: Field, code: FieldProblemCode): BodyProblem {
  return { field: field.key, code, message: fieldProblemMessage(code, field.label) };
}
