import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Field, Form } from "#shared/rulebook/form-definition";
import { changedFields, sameValue } from "./form-body.ts";

/** Whose value of a field is to stand. */
export type Side = "mine" | "theirs";

/** A field that two people left with different values. `suggested` is the only side that changed it, if one did. */
export type Contested = {
  readonly field: Field;
  /** What both started from. */
  readonly before: FieldValue;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
  readonly suggested: Side | undefined;
};

/**
 * The fields in which mine and theirs differ, both seen from the body that mine started from. What is worked out follows
 * from the others and is nobody's to choose.
 */
export function contestedFields(
  form: Form,
  base: RecordBody,
  mine: RecordBody,
  theirs: RecordBody,
): readonly Contested[] {
  const typed = changedFields(form, mine, theirs).filter(({ computed }) => computed === undefined);
  return typed.map((field) => {
    const own = mine[field.key] ?? null;
    const other = theirs[field.key] ?? null;
    const onlyTheirs = sameValue(base[field.key], own);
    const onlyMine = sameValue(base[field.key], other);
    return {
      field,
      before: base[field.key] ?? null,
      mine: own,
      theirs: other,
      suggested: onlyTheirs ? "theirs" : onlyMine ? "mine" : undefined,
    };
  });
}

/** The body after every contested field was decided; undefined while one is not. */
export function settledBody(
  contested: readonly Contested[],
  mine: RecordBody,
  choices: Readonly<Record<string, Side>>,
): RecordBody | undefined {
  const body: Record<string, FieldValue> = { ...mine };
  for (const { field, theirs, suggested } of contested) {
    const side = choices[field.key] ?? suggested;
    if (side === undefined) return undefined;
    if (side === "theirs") body[field.key] = theirs;
  }
  return body;
}
