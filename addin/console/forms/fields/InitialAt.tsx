import { Field, Select } from "@fluentui/react-components";
import type { FieldType } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useConsoleSay } from "../../console-context.ts";
import { ChoiceAt } from "../../rules/fields/ChoiceAt.tsx";
import { useEditor, useFieldAt } from "../../rules/fields/editor-context.ts";
import { FieldRow } from "../../rules/fields/FieldRow.tsx";
import { NumberAt } from "../../rules/fields/NumberAt.tsx";
import { Shown } from "../../rules/fields/Shown.tsx";
import { TextAt } from "../../rules/fields/TextAt.tsx";
import { useWords } from "../../rules/use-words.ts";
import { valueWords } from "../../rules/difference-words.ts";
import { isObject, type Json, type JsonPath, textOf, valueAt } from "../../rules/json.ts";
import { questionsOf } from "../form-questions.ts";
import { useFormsInForce } from "../use-forms-in-force.ts";

const KINDS = ["none", "me", "today", "now", "last", "of", "value"] as const;
type Kind = (typeof KINDS)[number];

const NUMBERS: ReadonlySet<FieldType> = new Set(["number", "money", "percent"]);

export type InitialAtProps = { readonly path: JsonPath; readonly type: FieldType };

/** What a new record starts with in a question. */
export function InitialAt({ path, type }: InitialAtProps) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const words = useWords();
  const { body } = useEditor();
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const kind = kindOf(value);
  const lookups = questionsOf(body["fields"], language).filter((one) => one.type === "lookup");
  const kinds = KINDS.filter((one) => isOffered(one, type, lookups.length > 0) || one === kind);
  if (readOnly) return <Shown label={say("form-edit.initial")} value={valueWords(value, language, words)} />;
  return (
    <FieldRow>
      <Field label={{ children: say("form-edit.initial"), htmlFor: id }} {...problem}>
        <Select
          id={id}
          value={kind}
          onChange={(_event, data) =>
            set(startOf(KINDS.find((one) => one === data.value) ?? "none", type, lookups[0]?.key ?? ""))
          }
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {say(`form-edit.initial.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {kind === "of" && (
        <>
          <ChoiceAt
            path={[...path, "of"]}
            label={say("form-edit.initial.lookup")}
            options={lookups.map(({ key, title }) => ({ value: key, label: title }))}
          />
          <FieldOfLookup path={path} />
        </>
      )}
      {kind === "value" && NUMBERS.has(type) && <NumberAt path={path} label={say("rule-key.value")} />}
      {kind === "value" && type === "yesno" && <YesNoAt path={path} />}
      {kind === "value" && !NUMBERS.has(type) && type !== "yesno" && (
        <TextAt path={path} label={say("rule-key.value")} />
      )}
    </FieldRow>
  );
}

/** A question of the form that a look-up points to. */
function FieldOfLookup({ path }: { readonly path: JsonPath }) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { body } = useEditor();
  const { value } = useFieldAt(path);
  const forms = useFormsInForce();
  const key = textOf(valueAt(value, ["of"]));
  const place = questionsOf(body["fields"], language).findIndex((one) => one.key === key);
  const code = textOf(valueAt(body, ["fields", String(place), "form"]));
  const form = forms.find(({ definition }) => definition.code === code)?.definition;
  if (!form) return <TextAt path={[...path, "field"]} label={say("rule-key.field")} />;
  return (
    <ChoiceAt
      path={[...path, "field"]}
      label={say("form-edit.initial.field", { form: form.title[language] })}
      options={form.fields.map((field) => ({ value: field.key, label: field.label[language] }))}
    />
  );
}

function YesNoAt({ path }: { readonly path: JsonPath }) {
  const say = useConsoleSay();
  const { value, set } = useFieldAt(path);
  return (
    <Field label={say("rule-key.value")}>
      <Select
        value={value === true ? "true" : "false"}
        onChange={(_event, data) => set(data.value === "true")}
      >
        <option value="true">{say("rules.yes")}</option>
        <option value="false">{say("rules.no")}</option>
      </Select>
    </Field>
  );
}

function kindOf(value: Json | undefined): Kind {
  if (value === undefined) return "none";
  if (value === "me" || value === "today" || value === "now") return value;
  if (isObject(value)) return "last" in value ? "last" : "of";
  return "value";
}

function isOffered(kind: Kind, type: FieldType, lookups: boolean): boolean {
  if (kind === "me") return type === "person";
  if (kind === "today") return type === "date";
  if (kind === "now") return type === "time";
  if (kind === "of") return lookups;
  return true;
}

function startOf(kind: Kind, type: FieldType, lookup: string): Json | undefined {
  if (kind === "none") return undefined;
  if (kind === "last") return { last: true };
  if (kind === "of") return { of: lookup, field: "" };
  if (kind !== "value") return kind;
  if (NUMBERS.has(type)) return 0;
  return type === "yesno" ? true : "";
}
