import type { FieldValue, Line, RecordBody } from "../../../shared/contract/records.ts";
import type { Field, Form, LineField } from "../../../shared/rulebook/form-definition.ts";

/**
 * The keys of the fields that do not hold what was asked to be kept, no more and no less; also those of totals that are
 * not the sums of their columns.
 */
export function lostFields(form: Form, asked: RecordBody, found: RecordBody): string[] {
  const kept = form.fields.filter(({ computed, by }) => computed === undefined && typeof by !== "object");
  const changed = kept.filter((field) => {
    const wanted = asked[field.key] ?? null;
    const read = found[field.key] ?? null;
    const isHidden = field.shownWhen !== undefined && read === null;
    return !isHidden && JSON.stringify(sorted(typedOnly(field, read))) !== JSON.stringify(sorted(wanted));
  });
  const wrong = form.fields.filter((field) => !isItsTotal(field, found));
  const keys = new Set(form.fields.map(({ key }) => key));
  return [
    ...[...changed, ...wrong].map(({ key }) => key),
    ...Object.keys(found).filter((key) => !keys.has(key)),
  ];
}

/** Lines with their cells in the order of their names, blank cells left out. */
function sorted(value: FieldValue): FieldValue {
  const lines = linesOf(value);
  if (lines.length === 0) return value;
  return lines.map((line) =>
    Object.fromEntries(
      Object.entries(line)
        .filter(([, cell]) => cell !== null && cell !== "")
        .toSorted(([left], [right]) => (left < right ? -1 : 1)),
    ),
  );
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

/** Whether a computed `total(lines, "column")` is the sum of the column, to four decimals. */
function isItsTotal(field: Field | LineField, found: RecordBody): boolean {
  const [, table = "", column = ""] = /^total\((\w+), "(\w+)"\)$/.exec(field.computed ?? "") ?? [];
  if (table === "") return true;
  const parts = linesOf(found[table] ?? []).map((line) => Math.round(Number(line[column] ?? 0) * 10_000));
  return (found[field.key] ?? 0) === parts.reduce((left, right) => left + right, 0) / 10_000;
}

function linesOf(value: FieldValue): Line[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((line) => (typeof line === "string" ? [] : [line]));
}
