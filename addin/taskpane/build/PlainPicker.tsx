import { Dropdown, Field, Input, makeStyles, Option } from "@fluentui/react-components";
import type { ParameterPickerProps } from "./parameter-picker.ts";
import { PickedField } from "./PickedField.tsx";

const useStyles = makeStyles({ control: { minWidth: 0 } });
const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u;

export type PlainPickerProps = ParameterPickerProps & {
  readonly hint: string;
  /** The values it knows; none: any text. */
  readonly choices: readonly string[];
};

/** A parameter that is typed, or one of few values. */
export function PlainPicker({ label, hint, placeholder, choices, pick, onPick }: PlainPickerProps) {
  const styles = useStyles();
  const value = pick.kind === "values" ? String(pick.values[0] ?? "") : "";
  const set = (text: string) =>
    onPick(() => ({ kind: "values", values: text === "" ? [] : [valueOf(text)] }));
  return (
    <PickedField label={label} pick={pick} onPick={onPick} tags={[]}>
      <Field label={label} hint={hint}>
        {choices.length > 0 ? (
          <Dropdown
            inlinePopup
            className={styles.control}
            value={value === "" ? placeholder : value}
            selectedOptions={[value]}
            onOptionSelect={(_event, { optionValue }) => set(optionValue ?? "")}
          >
            {choices.map((choice) => (
              <Option key={choice} value={choice}>
                {choice}
              </Option>
            ))}
          </Dropdown>
        ) : (
          <Input
            className={styles.control}
            value={value}
            placeholder={placeholder}
            onChange={(_event, data) => set(data.value)}
          />
        )}
      </Field>
    </PickedField>
  );
}

/** A number that was typed is one; a code with zeros in front stays text. */
function valueOf(text: string): string | number {
  return NUMBER.test(text) ? Number(text) : text;
}
