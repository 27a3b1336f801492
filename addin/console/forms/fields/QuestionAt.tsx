import type { FieldType } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { ChoiceAt, type ChoiceAtProps } from "../../rules/fields/ChoiceAt.tsx";
import { useEditor } from "../../rules/fields/editor-context.ts";
import { questionsOf } from "../form-questions.ts";

export type QuestionAtProps = Omit<ChoiceAtProps, "options"> & {
  /** Only questions of these types; without it, all. */
  readonly types?: readonly FieldType[];
};

/** One of the form's questions, by its key. */
export function QuestionAt({ types, ...props }: QuestionAtProps) {
  const { body } = useEditor();
  const { language } = useAppearance();
  const options = questionsOf(body["fields"], language)
    .filter(({ type }) => types?.includes(type) ?? true)
    .map(({ key, title }) => ({ value: key, label: `${title} (${key})` }));
  return <ChoiceAt {...props} options={options} />;
}
