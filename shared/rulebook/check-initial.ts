import { namedProblem, unknownField, type DefinitionProblem } from "./definition-problem.ts";
import { readFieldValue } from "./field-value.ts";
import type { Field, FieldType, Form } from "./form-definition.ts";
import { listsOf, optionsOf } from "./options.ts";
import type { RulebookIndex } from "./rulebook.ts";

/** The types that the words of an initial value fill. */
const WORDS: Readonly<Record<string, FieldType>> = { me: "person", today: "date", now: "time" };

/** Checks what a field starts with: a word of its type, a field of the record that a look-up names, or a value it takes. */
export function checkInitial(
  at: string,
  field: Field,
  form: Form,
  index: RulebookIndex,
): readonly DefinitionProblem[] {
  const { initial } = field;
  if (initial === undefined) return [];
  const wrong = [namedProblem(at, "wrong-option", "initial")];
  if (typeof initial === "object") {
    if ("last" in initial) return [];
    const lookup = form.fields.find(({ key, type }) => key === initial.of && type === "lookup");
    if (lookup === undefined) return [unknownField(at, initial.of)];
    const source = index.get("form", lookup.form ?? "")?.fields.find(({ key }) => key === initial.field);
    if (source === undefined) return [unknownField(at, initial.field)];
    const isSameForm = source.type !== "lookup" || field.type !== "lookup" || source.form === field.form;
    return isSameForm && isAlike(source.type, field.type) ? [] : wrong;
  }
  const word = typeof initial === "string" ? WORDS[initial] : undefined;
  if (word !== undefined && word === field.type) return [];
  const lists = listsOf(form, (code) => index.get("parameter", code));
  const options = optionsOf({ ...field, within: undefined }, lists, {});
  const read = readFieldValue(field, initial, options);
  return read.ok && read.value === initial ? [] : wrong;
}

/** Whether what one field holds can be taken over by another: texts by texts, everything else by its own type. */
function isAlike(source: FieldType, target: FieldType): boolean {
  const texts: readonly FieldType[] = ["text", "longtext"];
  return source === target || (target !== "lookup" && texts.includes(target) && isShownAsText(source));
}

function isShownAsText(type: FieldType): boolean {
  return type === "text" || type === "longtext" || type === "time" || type === "date" || type === "lookup";
}
