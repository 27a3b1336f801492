import { Field, Select } from "@fluentui/react-components";
import { textOf, type JsonPath } from "../json.ts";
import { useFieldAt } from "./editor-context.ts";
import { Shown } from "./Shown.tsx";

export type ChoiceAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What the choice is called that takes the key away; without it there is none. */
  readonly none?: string;
};

/** One of a few. A value that is none of them is shown as it is. */
export function ChoiceAt({ path, label, hint, options, none }: ChoiceAtProps) {
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const chosen = textOf(value);
  const strange = chosen !== "" && !options.some((option) => option.value === chosen);
  if (readOnly) {
    const named = options.find((option) => option.value === chosen)?.label ?? chosen;
    return <Shown label={label} value={named || none} />;
  }
  return (
    <Field label={{ children: label, htmlFor: id }} hint={hint ?? null} {...problem}>
      <Select
        id={id}
        value={chosen}
        onChange={(_event, data) => set(data.value === "" ? undefined : data.value)}
      >
        {(none !== undefined || chosen === "") && <option value="">{none ?? ""}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {strange && <option value={chosen}>{chosen}</option>}
      </Select>
    </Field>
  );
}
