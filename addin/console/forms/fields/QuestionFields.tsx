import { useConsoleSay } from "../../console-context.ts";
import { BilingualAt } from "../../rules/fields/BilingualAt.tsx";
import { useFieldAt } from "../../rules/fields/editor-context.ts";
import { ExpressionAt } from "../../rules/fields/ExpressionAt.tsx";
import { FieldRow } from "../../rules/fields/FieldRow.tsx";
import { NumberAt } from "../../rules/fields/NumberAt.tsx";
import { TextAt } from "../../rules/fields/TextAt.tsx";
import { CodeAt } from "../../rules/fields/CodeAt.tsx";
import { type JsonPath, valueAt } from "../../rules/json.ts";
import { canSay, typeOf } from "../form-questions.ts";
import { FilledByAt } from "./FilledByAt.tsx";
import { InitialAt } from "./InitialAt.tsx";
import { OptionalBilingualAt } from "./OptionalBilingualAt.tsx";
import { OptionsAt } from "./OptionsAt.tsx";
import { QuestionList } from "./QuestionList.tsx";
import { SwitchAt } from "./SwitchAt.tsx";
import { TypeAt } from "./TypeAt.tsx";
import { useNames } from "./use-names.ts";
import { WordsAt } from "./WordsAt.tsx";

export type QuestionFieldsProps = {
  readonly path: JsonPath;
  /** The table whose column it is; none of a question of the form itself. */
  readonly lines?: JsonPath;
};

/** All that one question says. */
export function QuestionFields({ path, lines }: QuestionFieldsProps) {
  const say = useConsoleSay();
  const { value } = useFieldAt(path);
  const document = useFieldAt(["document"]);
  const names = useNames(lines ? { lines } : undefined);
  const type = typeOf(value);
  const has = (key: string) => valueAt(value, [key]) !== undefined;
  return (
    <>
      <BilingualAt path={[...path, "label"]} label={say("form-edit.label")} />
      <FieldRow>
        <TypeAt path={path} inLines={lines !== undefined} />
        <TextAt path={[...path, "key"]} label={say("form-edit.key")} hint={say("form-edit.key-hint")} />
      </FieldRow>
      {(type === "choice" || type === "choices") && <OptionsAt path={path} />}
      {type === "lookup" && (
        <CodeAt path={[...path, "form"]} label={say("form-edit.points-to")} kind="form" />
      )}
      {type === "lines" && (
        <QuestionList path={[...path, "columns"]} label={say("form-edit.columns")} inLines>
          {(column) => <QuestionFields path={column} lines={path} />}
        </QuestionList>
      )}
      {(canSay(type, "accept") || canSay(type, "most")) && (
        <FieldRow>
          {canSay(type, "accept") && (
            <WordsAt
              path={[...path, "accept"]}
              label={say("form-edit.accept")}
              hint={say("form-edit.accept-hint")}
              optional
            />
          )}
          {canSay(type, "most") && (
            <NumberAt
              path={[...path, "most"]}
              label={say(type === "lines" ? "form-edit.most-lines" : "form-edit.most-files")}
              optional
            />
          )}
        </FieldRow>
      )}
      <OptionalBilingualAt path={[...path, "help"]} label={say("form-edit.help")} />
      {!has("computed") && (
        <FieldRow>
          <SwitchAt path={[...path, "required"]} label={say("form-edit.required")} />
          <ExpressionAt
            path={[...path, "requiredWhen"]}
            label={say("form-edit.required-when")}
            hint={say("form-edit.required-when-hint")}
            names={names}
            optional
          />
        </FieldRow>
      )}
      {lines === undefined && (
        <ExpressionAt
          path={[...path, "shownWhen"]}
          label={say("form-edit.shown-when")}
          hint={say("form-edit.shown-when-hint")}
          names={names}
          optional
        />
      )}
      {canSay(type, "computed") && (
        <ExpressionAt
          path={[...path, "computed"]}
          label={say("form-edit.computed")}
          hint={say("form-edit.computed-hint")}
          names={names}
          optional
        />
      )}
      {lines === undefined && !has("computed") && (
        <>
          {canSay(type, "initial") && <InitialAt path={[...path, "initial"]} type={type} />}
          <FieldRow>
            <FilledByAt path={[...path, "by"]} />
          </FieldRow>
        </>
      )}
      {lines === undefined && document.value !== undefined && (
        <SwitchAt path={[...path, "internal"]} label={say("form-edit.internal")} />
      )}
      {lines === undefined && (
        <OptionalBilingualAt path={[...path, "section"]} label={say("form-edit.section")} />
      )}
    </>
  );
}
