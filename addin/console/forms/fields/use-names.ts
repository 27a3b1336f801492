import { useAppearance } from "../../../ui/Appearance.tsx";
import { useEditor } from "../../rules/fields/editor-context.ts";
import { type JsonPath, listOf, textOf, valueAt } from "../../rules/json.ts";
import { questionsOf } from "../form-questions.ts";

type Name = { readonly name: string; readonly title: string };

/**
 * The names that an expression of the form may use: its questions; those of a table's columns before them, where it
 * stands in one; the approval's parameters, where it decides a step.
 */
export function useNames(around?: {
  readonly lines?: JsonPath;
  readonly approval?: boolean;
}): readonly Name[] {
  const { body } = useEditor();
  const { language } = useAppearance();
  const columns = around?.lines ? questionsOf(valueAt(body, [...around.lines, "columns"]), language) : [];
  const parameters = around?.approval
    ? listOf(valueAt(body, ["approval", "parameters"])).map((code) => ({
        key: textOf(code),
        title: textOf(code),
      }))
    : [];
  return [...columns, ...questionsOf(body["fields"], language), ...parameters]
    .filter(({ key }) => key !== "")
    .map(({ key, title }) => ({ name: key, title }));
}
