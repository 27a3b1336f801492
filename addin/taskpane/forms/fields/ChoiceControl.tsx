import { Dropdown, Option, Radio, RadioGroup } from "@fluentui/react-components";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { textOf, type FieldControlProps } from "./field-control.ts";
import { LabelledField } from "./LabelledField.tsx";

/** One of the form's own options. */
export function ChoiceControl({ field, value, problem, onChange }: FieldControlProps) {
  const { language } = useAppearance();
  const say = useSay();
  const options = field.options ?? [];
  const chosen = textOf(value);
  const label = options.find((option) => option.value === chosen)?.label[language] ?? chosen;
  return (
    <LabelledField field={field} problem={problem}>
      <Dropdown
        inlinePopup
        placeholder={say("pane.field.choose")}
        clearable={field.required !== true}
        value={label}
        selectedOptions={chosen === "" ? [] : [chosen]}
        onOptionSelect={(_event, { optionValue }) => onChange(optionValue ?? null)}
      >
        {options.map((option) => (
          <Option key={option.value} value={option.value}>
            {option.label[language]}
          </Option>
        ))}
      </Dropdown>
    </LabelledField>
  );
}

/** Yes or no; a third state says that it was not answered. */
export function YesNoControl({ field, value, problem, onChange }: FieldControlProps) {
  const say = useSay();
  return (
    <LabelledField field={field} problem={problem}>
      <RadioGroup
        layout="horizontal"
        value={typeof value === "boolean" ? String(value) : ""}
        onChange={(_event, data) => onChange(data.value === "true")}
      >
        <Radio value="true" label={say("pane.yes")} />
        <Radio value="false" label={say("pane.no")} />
      </RadioGroup>
    </LabelledField>
  );
}
