import { useConsoleSay } from "../../console-context.ts";
import { FieldGroup } from "./FieldGroup.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { ListAt } from "./ListAt.tsx";
import { NamedFields } from "./NamedFields.tsx";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { listOf, textOf, valueAt } from "../json.ts";
import { BilingualAt } from "./BilingualAt.tsx";
import { ChoiceAt } from "./ChoiceAt.tsx";
import { useEditor } from "./editor-context.ts";
import { NumberAt } from "./NumberAt.tsx";
import { TextAt } from "./TextAt.tsx";

/** A parameter: its choices or its unit of measurement, its values with their days, and the units that have their own. */
export function ParameterFields() {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { body } = useEditor();
  const choices = listOf(body["choices"]).map((choice) => {
    const value = textOf(valueAt(choice, ["value"]));
    return { value, label: textOf(valueAt(choice, ["title", language])) || value };
  });
  return (
    <>
      <NamedFields />
      <FieldGroup title={say("rule-key.values")}>
        <TextAt
          path={["measuredIn"]}
          label={say("rule-key.measuredIn")}
          hint={say("rule-edit.parameter.measured-hint")}
        />
        <ListAt
          path={["values"]}
          label={say("rule-key.values")}
          add={say("rule-edit.parameter.add-value")}
          fresh={{ from: "", value: null }}
        >
          {(path) => (
            <FieldRow>
              <TextAt path={[...path, "from"]} label={say("rule-edit.parameter.from")} type="date" />
              {choices.length > 0 ? (
                <ChoiceAt path={[...path, "value"]} label={say("rule-key.value")} options={choices} />
              ) : (
                <NumberAt path={[...path, "value"]} label={say("rule-key.value")} />
              )}
              <TextAt path={[...path, "unit"]} label={say("rule-edit.parameter.unit")} optional />
            </FieldRow>
          )}
        </ListAt>
      </FieldGroup>
      <FieldGroup title={say("rule-key.choices")}>
        <ListAt
          path={["choices"]}
          label={say("rule-key.choices")}
          add={say("rule-edit.parameter.add-choice")}
          fresh={{ value: "", title: { "zh-CN": "", "en-US": "" } }}
          optional
        >
          {(path) => (
            <>
              <TextAt path={[...path, "value"]} label={say("rule-key.code")} />
              <BilingualAt path={[...path, "title"]} label={say("rule-key.title")} />
            </>
          )}
        </ListAt>
      </FieldGroup>
    </>
  );
}
