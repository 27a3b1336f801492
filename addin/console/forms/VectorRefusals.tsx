import { Dropdown, Field, Option } from "@fluentui/react-components";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsoleSay } from "../console-context.ts";
import { Shown } from "../rules/fields/Shown.tsx";
import { type Json, type JsonObject, listOf, textOf } from "../rules/json.ts";
import { refusalsOf } from "./vector-words.ts";

export type VectorRefusalsProps = {
  readonly id: string;
  readonly form: JsonObject;
  readonly number: number;
  readonly refused: Json | undefined;
  readonly readOnly: boolean;
  readonly onChange: (refused: readonly string[]) => void;
};

/** What a test case is to be refused by: questions and checks, by their names. */
export function VectorRefusals({ id, form, number, refused, readOnly, onChange }: VectorRefusalsProps) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const names = refusalsOf(form, language);
  const chosen = listOf(refused).map(textOf);
  const shown =
    chosen.length === 0
      ? say("form-vectors.nothing")
      : chosen.map((code) => names.get(code) ?? code).join("; ");
  if (readOnly) return <Shown label={say("form-vectors.refused")} value={shown} />;
  return (
    <Field label={{ children: say("form-vectors.refused"), htmlFor: id }}>
      <Dropdown
        id={id}
        inlinePopup
        size="small"
        multiselect
        aria-label={say("rule-edit.vectors.cell", { number, what: say("form-vectors.refused") })}
        value={shown}
        selectedOptions={chosen}
        onOptionSelect={(_event, { selectedOptions }) => onChange(selectedOptions.toSorted())}
      >
        {[...names].map(([code, name]) => (
          <Option key={code} value={code} text={name}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
