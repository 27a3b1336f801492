import { expect } from "vitest";
import type { FieldValue, Line, RecordBody } from "../../../shared/contract/records.ts";
import type { Field, Form, LineField } from "../../../shared/rulebook/form-definition.ts";

/** Expects what was read back to be what was asked to be kept, no more and no less, and totals to be the sums. */
export function expectReadBack(form: Form, asked: RecordBody, found: RecordBody): void {
  const kept = form.fields.filter(({ computed, by }) => computed === undefined && typeof by !== "object");
  for (const field of kept) {
    const wanted = asked[field.key] ?? null;
    const read = found[field.key] ?? null;
    if (field.shownWhen !== undefined && read === null) continue;
    expect({ [field.key]: typedOnly(field, read) }).toEqual({ [field.key]: wanted });
  }
  for (const field of form.fields) expectTotal(field, found);
  const keys = new Set(form.fields.map(({ key }) => key));
  expect(Object.keys(found).filter((key) => !keys.has(key))).toEqual([]);
}

/** Without the columns that are worked out. */
function typedOnly(field: Field, value: FieldValue): FieldValue {
  if (field.columns === undefined || !Array.isArray(value)) return value;
  const computed = new Set(
    field.columns.filter((column) => column.computed !== undefined).map(({ key }) => key),
  );
  return linesOf(value).map((line) =>
    Object.fromEntries(Object.entries(line).filter(([key]) => !computed.has(key))),
  );
}

/** A computed `total(lines, "column")` is the sum of the column, to the cent. */
function expectTotal(field: Field | LineField, found: RecordBody): void {
  const [, table = "", column = ""] = /^total\((\w+), "(\w+)"\)$/.exec(field.computed ?? "") ?? [];
  if (table === "") return;
  const cents = linesOf(found[table] ?? []).map((line) => Math.round(Number(line[column] ?? 0) * 10_000));
  const sum = cents.reduce((left, right) => left + right, 0) / 10_000;
  expect({ [field.key]: found[field.key] ?? 0 }).toEqual({ [field.key]: sum });
}

function linesOf(value: FieldValue): Line[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((line) => (typeof line === "string" ? [] : [line]));
}
