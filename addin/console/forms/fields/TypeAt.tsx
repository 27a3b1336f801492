import { Field, Select } from "@fluentui/react-components";
import { useConsoleSay } from "../../console-context.ts";
import { useEditor, useFieldAt } from "../../rules/fields/editor-context.ts";
import { Shown } from "../../rules/fields/Shown.tsx";
import type { JsonPath } from "../../rules/json.ts";
import { typeOf, typesOf, withType } from "../form-questions.ts";

export type TypeAtProps = { readonly path: JsonPath; readonly inLines: boolean };

/** The type of a question; changing it takes along what belongs to it. */
export function TypeAt({ path, inLines }: TypeAtProps) {
  const say = useConsoleSay();
  const { change } = useEditor();
  const { value, readOnly } = useFieldAt(path);
  const { id, problem } = useFieldAt([...path, "type"]);
  const type = typeOf(value);
  if (readOnly) return <Shown label={say("form-edit.type")} value={say(`form-edit.type.${type}`)} />;
  return (
    <Field label={{ children: say("form-edit.type"), htmlFor: id }} {...problem}>
      <Select
        id={id}
        value={type}
        onChange={(_event, data) =>
          change(path, withType(value, typesOf(inLines).find((one) => one === data.value) ?? type))
        }
      >
        {typesOf(inLines).map((one) => (
          <option key={one} value={one}>
            {say(`form-edit.type.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
