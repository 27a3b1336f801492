import { checkInitial } from "./check-initial.ts";
import { checkOptions } from "./check-options.ts";
import { compileForm, COMPUTED_AS, type CompiledQuestion } from "./compile-form.ts";
import {
  expressionProblem,
  namedProblem,
  unknownReference,
  type DefinitionProblem,
} from "./definition-problem.ts";
import type { Field, FieldType, Form, LineField } from "./form-definition.ts";
import type { RulebookIndex } from "./rulebook.ts";

/** Names that a measure over a form's records sees beside its fields; no field may take them. */
export const RESERVED_NAMES: readonly string[] = [
  "state",
  "sent_on",
  "approved_on",
  "late",
  "completeness",
  "score",
  "owner_role",
  "today",
];

/** Options that act on fields of some types alone. */
const ACTS_ON: readonly (readonly [option: keyof Field, types: readonly FieldType[]])[] = [
  ["options", ["choice", "choices"]],
  ["list", ["choice", "choices"]],
  ["within", ["choice", "choices"]],
  ["form", ["lookup"]],
  ["columns", ["lines"]],
  ["most", ["lines", "attachment"]],
  ["accept", ["attachment"]],
];

/** Checks every field of a form, and every column of its tables. */
export function checkFields(form: Form, index: RulebookIndex): readonly DefinitionProblem[] {
  const { questions } = compileForm(form);
  return [
    ...codeProblems("fields", form.fields),
    ...form.fields
      .filter(({ key }) => RESERVED_NAMES.includes(key))
      .map(({ key }) => namedProblem(`fields/${key}`, "reserved-name", key)),
    ...form.fields.flatMap((field, position) => {
      const at = `fields/${field.key}`;
      const before = form.fields.slice(0, position);
      return [
        ...questionProblems(at, field, before, questions.get(field.key), index),
        ...stepProblems(at, field, form),
        ...checkInitial(at, field, form, index),
        ...columnProblems(at, field, before, questions.get(field.key), index),
      ];
    }),
  ];
}

function columnProblems(
  at: string,
  { columns }: Field,
  before: readonly Field[],
  question: CompiledQuestion | undefined,
  index: RulebookIndex,
): readonly DefinitionProblem[] {
  if (columns === undefined) return [];
  return [
    ...codeProblems(at, columns),
    ...columns.flatMap((column, position) =>
      questionProblems(
        `${at}/${column.key}`,
        column,
        [...columns.slice(0, position), ...before],
        question?.columns.get(column.key),
        index,
      ),
    ),
  ];
}

function questionProblems(
  at: string,
  field: Field | LineField,
  before: readonly (Field | LineField)[],
  question: CompiledQuestion | undefined,
  index: RulebookIndex,
): readonly DefinitionProblem[] {
  const stray = ACTS_ON.filter(
    ([option, types]) => !types.includes(field.type) && Object.hasOwn(field, option),
  ).map(([option]) => namedProblem(at, "stray-option", option));
  const faults = (["shownWhen", "requiredWhen", "computed"] as const).flatMap((part) => {
    const compiled = question?.[part];
    return compiled === undefined || compiled.ok ? [] : [expressionProblem(`${at}/${part}`, compiled.reason)];
  });
  return [
    ...stray,
    ...faults,
    ...lookupProblems(at, field, index),
    ...(field.type === "lines" && !("columns" in field)
      ? [namedProblem(`${at}/columns`, "missing-option", "columns")]
      : []),
    ...(field.required === true && field.requiredWhen !== undefined
      ? [namedProblem(at, "stray-option", "requiredWhen")]
      : []),
    ...computedProblems(at, field),
    ...checkOptions(at, field, before, index),
  ];
}

function lookupProblems(
  at: string,
  { type, form }: Field | LineField,
  index: RulebookIndex,
): readonly DefinitionProblem[] {
  if (type !== "lookup") return [];
  if (form === undefined) return [namedProblem(`${at}/form`, "missing-option", "form")];
  return index.get("form", form) === undefined ? [unknownReference(`${at}/form`, form)] : [];
}

/** Nobody types what is worked out, so nothing can be asked of who types. */
function computedProblems(at: string, field: Field | LineField): readonly DefinitionProblem[] {
  if (field.computed === undefined) return [];
  if (COMPUTED_AS[field.type] === undefined) return [namedProblem(at, "stray-option", "computed")];
  return (["required", "requiredWhen", "by", "initial"] as const)
    .filter((option) => Object.hasOwn(field, option))
    .map((option) => namedProblem(at, "stray-option", option));
}

function stepProblems(at: string, { by }: Field, { approval }: Form): readonly DefinitionProblem[] {
  if (by === undefined || by === "superior") return [];
  return approval?.steps.some(({ code }) => code === by.step) === true ? [] : [unknownReference(at, by.step)];
}

function codeProblems(at: string, fields: readonly (Field | LineField)[]): readonly DefinitionProblem[] {
  const keys = fields.map(({ key }) => key);
  return keys
    .filter((key, position) => keys.indexOf(key) < position)
    .map((key) => namedProblem(`${at}/${key}`, "duplicate-code", key));
}
