import { Field, Select } from "@fluentui/react-components";
import { FIELD_TYPES, type FieldType } from "#shared/rulebook/form-definition";
import { useConsoleSay } from "../../console-context.ts";
import { useEditor, useFieldAt } from "../../rules/fields/editor-context.ts";
import { Shown } from "../../rules/fields/Shown.tsx";
import type { JsonPath } from "../../rules/json.ts";
import { typeOf, withType } from "../form-questions.ts";

/** Types that a column of a table cannot have. */
const NOT_IN_LINES: ReadonlySet<FieldType> = new Set(["lines", "attachment", "choices", "longtext"]);

export type TypeAtProps = { readonly path: JsonPath; readonly inLines: boolean };

/** The type of a question; changing it takes along what belongs to it. */
export function TypeAt({ path, inLines }: TypeAtProps) {
  const say = useConsoleSay();
  const { change } = useEditor();
  const { value, readOnly } = useFieldAt(path);
  const { id, problem } = useFieldAt([...path, "type"]);
  const type = typeOf(value);
  if (readOnly) return <Shown label={say("rule-key.type")} value={say(`form-edit.type.${type}`)} />;
  return (
    <Field label={{ children: say("rule-key.type"), htmlFor: id }} {...problem}>
      <Select
        id={id}
        value={type}
        onChange={(_event, data) =>
          change(path, withType(value, FIELD_TYPES.find((one) => one === data.value) ?? type))
        }
      >
        {FIELD_TYPES.filter((one) => !inLines || !NOT_IN_LINES.has(one)).map((one) => (
          <option key={one} value={one}>
            {say(`form-edit.type.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
