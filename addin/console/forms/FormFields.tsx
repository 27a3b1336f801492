import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { FORM_GROUPS } from "#shared/rulebook/form-definition";
import { useConsoleSay } from "../console-context.ts";
import { useEditor, useFieldAt } from "../rules/fields/editor-context.ts";
import { FieldGroup } from "../rules/fields/FieldGroup.tsx";
import { FieldRow } from "../rules/fields/FieldRow.tsx";
import { NamedFields } from "../rules/fields/NamedFields.tsx";
import { TextAt } from "../rules/fields/TextAt.tsx";
import { ChoiceAt } from "../rules/fields/ChoiceAt.tsx";
import { isObject } from "../rules/json.ts";
import { KeysAt } from "./fields/KeysAt.tsx";
import { QuestionAt } from "./fields/QuestionAt.tsx";
import { QuestionFields } from "./fields/QuestionFields.tsx";
import { QuestionList } from "./fields/QuestionList.tsx";

/** A form: what it is called, what it asks, and what its records are known by. */
export function FormFields() {
  const say = useConsoleSay();
  return (
    <>
      <FieldGroup title={say("form-edit.questions")}>
        <QuestionList path={["fields"]} label={say("form-edit.questions")}>
          {(path) => <QuestionFields path={path} />}
        </QuestionList>
      </FieldGroup>
      <NamedFields />
      <FieldGroup title={say("form-edit.records")}>
        <FieldRow>
          <QuestionAt path={["owner"]} label={say("form-edit.owner")} types={["person"]} />
          <QuestionAt path={["day"]} label={say("form-edit.day")} types={["date"]} />
          <QuestionAt
            path={["unit"]}
            label={say("form-edit.unit")}
            types={["unit"]}
            none={say("form-edit.unit-none")}
          />
        </FieldRow>
        <NumberFields />
        <FieldRow>
          <KeysAt path={["label"]} label={say("form-edit.called")} hint={say("form-edit.called-hint")} />
          <ChoiceAt
            path={["group"]}
            label={say("form-edit.group")}
            none={say("form-edit.group-none")}
            options={FORM_GROUPS.map((value) => ({ value, label: say(`form-edit.group.${value}`) }))}
          />
        </FieldRow>
      </FieldGroup>
    </>
  );
}

/** Where a record's number comes from: a question, or a prefix and a running number. */
function NumberFields() {
  const say = useConsoleSay();
  const { readOnly } = useEditor();
  const { value, set } = useFieldAt(["number"]);
  const own = isObject(value) && "field" in value;
  return (
    <FieldRow>
      {!readOnly && (
        <Field label={say("form-edit.number")}>
          <RadioGroup
            value={own ? "field" : "prefix"}
            onChange={(_event, data) => set(data.value === "field" ? { field: "" } : { prefix: "" })}
          >
            <Radio value="prefix" label={say("form-edit.number.prefix")} />
            <Radio value="field" label={say("form-edit.number.field")} />
          </RadioGroup>
        </Field>
      )}
      {own ? (
        <QuestionAt path={["number", "field"]} label={say("form-edit.number.question")} types={["text"]} />
      ) : (
        <TextAt
          path={["number", "prefix"]}
          label={say("form-edit.prefix")}
          hint={say("form-edit.prefix-hint")}
        />
      )}
    </FieldRow>
  );
}
