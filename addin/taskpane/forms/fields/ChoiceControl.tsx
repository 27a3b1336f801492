import { Combobox, Dropdown, Option, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { useFormHost } from "../form-host.ts";
import { optionsOf } from "#shared/rulebook/options";
import { allOptions } from "../offered-options.ts";
import { textOf, type FieldControlProps } from "./field-control.ts";
import { LabelledField } from "./LabelledField.tsx";

/** More answers than this are found by typing. */
const SEARCHED_FROM = 12;

/** One of the field's own answers or of its central list, as far as they go with what it depends on. */
export function ChoiceControl(props: FieldControlProps) {
  const { field, value, values, required, problem, onChange } = props;
  const { language } = useAppearance();
  const say = useSay();
  const { form, lists } = useFormHost();
  const [typed, setTyped] = useState<string>();
  const offered = optionsOf(field, lists, values);
  const chosen = textOf(value);
  const known = allOptions(field, lists).find((option) => option.value === chosen);
  const label = known?.label[language] ?? chosen;
  const stray = chosen !== "" && !offered.some((option) => option.value === chosen);
  const asked = form.fields.flatMap((one): readonly (typeof field)[] => [one, ...(one.columns ?? [])]);
  const upon = asked.find(({ key }) => key === field.within)?.label[language];
  const shared = {
    inlinePopup: true,
    placeholder: say(
      offered.length === 0 && upon !== undefined ? "forms.choice.first" : "pane.field.choose",
      { field: upon ?? "" },
    ),
    clearable: !required,
    selectedOptions: chosen === "" ? [] : [chosen],
    onOptionSelect: (_event: unknown, { optionValue }: { optionValue?: string | undefined }) => {
      setTyped(undefined);
      onChange(optionValue ?? null);
    },
  };
  const wanted = typed?.trim().toLowerCase() ?? "";
  const options = offered
    .filter((option) => wanted === "" || option.label[language].toLowerCase().includes(wanted))
    .map((option) => (
      <Option key={option.value} value={option.value}>
        {option.label[language]}
      </Option>
    ));
  return (
    <LabelledField
      {...props}
      problem={
        problem ??
        (stray && field.within !== undefined ? say("forms.choice.stray", { value: label }) : undefined)
      }
    >
      {offered.length >= SEARCHED_FROM ? (
        <Combobox
          {...shared}
          value={typed ?? label}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => setTyped(undefined)}
        >
          {options}
        </Combobox>
      ) : (
        <Dropdown {...shared} value={label}>
          {options}
        </Dropdown>
      )}
    </LabelledField>
  );
}

/** Yes or no; a third state says that it was not answered. */
export function YesNoControl(props: FieldControlProps) {
  const { value, onChange } = props;
  const say = useSay();
  return (
    <LabelledField {...props}>
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
