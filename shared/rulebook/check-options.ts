import {
  namedProblem,
  unknownField,
  unknownReference,
  type DefinitionProblem,
} from "./definition-problem.ts";
import type { Field, LineField, Option } from "./form-definition.ts";
import { optionsOfParameter } from "./options.ts";
import type { RulebookIndex } from "./rulebook.ts";

/**
 * Checks where the answers of a choice come from: of its own or of a central list, never both; what they depend on is a
 * choice before it, and stands under that choice's answers.
 * @param before the fields that stand before it, the nearest table's columns first
 */
export function checkOptions(
  at: string,
  field: Field | LineField,
  before: readonly (Field | LineField)[],
  index: RulebookIndex,
): readonly DefinitionProblem[] {
  if (field.type !== "choice" && field.type !== "choices") return [];
  const { list, within } = field;
  if (list !== undefined && field.options !== undefined) return [namedProblem(at, "stray-option", "options")];
  const options = answersOf(field, index);
  if (list !== undefined && index.get("parameter", list) === undefined)
    return [unknownReference(`${at}/list`, list)];
  if (list !== undefined && options.length === 0) return [namedProblem(`${at}/list`, "not-a-choice", list)];
  if (options.length === 0) return [namedProblem(`${at}/options`, "missing-option", "options")];
  const values = options.map(({ value }) => value);
  const twice = values.filter((value, position) => values.indexOf(value) < position);
  const problems = twice.map((value) => namedProblem(at, "duplicate-code", value));
  const under = [...new Set(options.flatMap((option) => (option.under === undefined ? [] : [option.under])))];
  if (within === undefined) {
    return under.length > 0 && list === undefined
      ? [...problems, namedProblem(`${at}/within`, "missing-option", "within")]
      : problems;
  }
  const above = before.find(({ key }) => key === within);
  if (above?.type !== "choice") return [...problems, unknownField(at, within)];
  if (under.length === 0) problems.push(namedProblem(`${at}/options`, "missing-option", "under"));
  const offered = answersOf(above, index).map(({ value }) => value);
  const unknown = under.filter((value) => !offered.includes(value));
  return [...problems, ...unknown.map((value) => namedProblem(at, "unknown-choice", value))];
}

function answersOf({ options, list }: Field | LineField, index: RulebookIndex): readonly Option[] {
  if (list === undefined) return options ?? [];
  return optionsOfParameter(index.get("parameter", list));
}
