import type { FieldValue, Line, RecordBody } from "#shared/contract/records";
import { err, ok, type Result } from "#shared/result";
import { takesType } from "#shared/rulebook/file-type";
import type { Field, Form, LineField } from "#shared/rulebook/form-definition";
import type { RefusedItem } from "../../http/problem-error.ts";
import { keptIn } from "../../kept-in.ts";
import { lookupKey, type References } from "./references.repository.ts";

/** A body whose codes are written as the organisation writes them, with what it points to. */
export type NamedBody = {
  readonly body: RecordBody;
  /** Where its look-up fields point; null for a form without look-up fields. */
  readonly links: readonly { readonly targetId: number; readonly field: string }[] | null;
  /** Ids of the files it names. */
  readonly files: readonly string[];
};

/**
 * Finds the people, units, records and files that a checked body names, those of its lines too.
 * @param recordId the record that the body is of, whose files are its own; null for a new one
 * @returns what was found, or the first that was not, at its field (in a table at its line, from 0, and column)
 */
export function resolveNames(
  form: Form,
  body: RecordBody,
  references: References,
  recordId: number | null,
): Result<NamedBody, RefusedItem> {
  const named: Record<string, FieldValue> = { ...body };
  const links = new Map<string, { targetId: number; field: string }>();
  const files = new Set<string>();
  const resolve = (field: Field | LineField, value: string, key: string): string | undefined => {
    if (field.type === "person") return references.people.get(value.toLowerCase())?.code;
    if (field.type === "unit") return references.units.get(value.toLowerCase())?.code;
    if (field.type !== "lookup" || field.form === undefined) return value;
    const targetId = references.records.get(lookupKey(field.form, value));
    if (targetId === undefined) return undefined;
    links.set(`${key} ${targetId}`, { targetId, field: key });
    return value;
  };
  for (const field of form.fields) {
    const value = named[field.key];
    if (field.type === "attachment") {
      for (const id of textsOf(value)) {
        const file = references.files.get(id);
        const isOurs = file !== undefined && (file.recordId === null || file.recordId === recordId);
        if (!isOurs || !takesType(field, file.type)) return err({ pointer: field.key, detail: UNKNOWN_FILE });
        files.add(id);
      }
    } else if (field.type === "lines") {
      const lines: Line[] = [];
      for (const [place, line] of linesOf(value).entries()) {
        const resolved = { ...line };
        for (const column of field.columns ?? []) {
          const cell = line[column.key];
          if (typeof cell !== "string" || cell === "") continue;
          const found = resolve(column, cell, `${field.key}.${column.key}`);
          if (found === undefined)
            return err({ pointer: `${field.key}/${place}/${column.key}`, detail: unknown(cell) });
          resolved[column.key] = found;
        }
        lines.push(resolved);
      }
      if (lines.length > 0) named[field.key] = lines;
    } else if (typeof value === "string" && value !== "") {
      const found = resolve(field, value, field.key);
      if (found === undefined) return err({ pointer: field.key, detail: unknown(value) });
      named[field.key] = found;
    }
  }
  return ok({ body: named, links: hasLookups(form) ? [...links.values()] : null, files: [...files] });
}

const pointing = new WeakMap<Form, boolean>();

function hasLookups(form: Form): boolean {
  return keptIn(pointing, form, () =>
    form.fields.some(({ type, columns = [] }) =>
      [type, ...columns.map((column) => column.type)].includes("lookup"),
    ),
  );
}

/** The rows of a table of lines; none for another value. */
export function linesOf(value: FieldValue | undefined): Line[] {
  return Array.isArray(value) ? value.filter((line): line is Line => typeof line === "object") : [];
}

/** The values of a list; none for another value. */
export function textsOf(value: FieldValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === "string") : [];
}

function unknown(code: string) {
  return {
    "zh-CN": `没有找到“${code}”，或您无权使用；请核对编号后重填。`,
    "en-US": `“${code}” was not found, or you may not use it; check the code and enter it again.`,
  };
}

const UNKNOWN_FILE = {
  "zh-CN": "服务器上没有这个文件，或它不能用于此处：请在选择它的设备上打开草稿，或移除后重新添加。",
  "en-US":
    "This file is not on the server, or may not stand here: open the draft on the device where it was chosen, or remove the file and attach it again.",
};
