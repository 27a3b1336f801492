import { Dropdown, Field, Option } from "@fluentui/react-components";
import type { FieldType } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useEditor, useFieldAt } from "../../rules/fields/editor-context.ts";
import { Shown } from "../../rules/fields/Shown.tsx";
import { type JsonPath, listOf, textOf } from "../../rules/json.ts";
import { questionsOf } from "../form-questions.ts";

export type KeysAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly hint?: string;
  /** Takes the key away with the last one. */
  readonly optional?: boolean;
  /** Types of questions that are not offered. */
  readonly without?: readonly FieldType[];
};

const NONE: readonly FieldType[] = [];

/** Several of the form's questions, in the order they were chosen. */
export function KeysAt({ path, label, hint, optional, without = NONE }: KeysAtProps) {
  const { body } = useEditor();
  const { language } = useAppearance();
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const questions = questionsOf(body["fields"], language);
  const chosen = listOf(value).map(textOf);
  const named = chosen.map((key) => questions.find((one) => one.key === key)?.title ?? key).join(", ");
  if (readOnly) return <Shown label={label} value={named} />;
  return (
    <Field label={{ children: label, htmlFor: id }} hint={hint ?? null} {...problem}>
      <Dropdown
        id={id}
        multiselect
        inlinePopup
        value={named}
        selectedOptions={chosen}
        onOptionSelect={(_event, { selectedOptions }) =>
          set(optional && selectedOptions.length === 0 ? undefined : selectedOptions)
        }
      >
        {questions
          .filter(({ type }) => !without.includes(type))
          .map(({ key, title }) => (
            <Option key={key} value={key} text={title}>
              {`${title} (${key})`}
            </Option>
          ))}
      </Dropdown>
    </Field>
  );
}
