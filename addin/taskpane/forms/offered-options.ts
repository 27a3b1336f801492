import type { Field, LineField, Option } from "#shared/rulebook/form-definition";
import { optionsOf, type FormLists } from "#shared/rulebook/options";

/** All the answers of a choice: its own, or those of the central list it names. */
export function allOptions(
  { options, list }: Pick<Field | LineField, "options" | "list">,
  lists: FormLists,
): readonly Option[] {
  return optionsOf({ options, list }, lists, {});
}
