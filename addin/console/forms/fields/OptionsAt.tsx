import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useConsoleSay } from "../../console-context.ts";
import { BilingualAt } from "../../rules/fields/BilingualAt.tsx";
import { ChoiceAt } from "../../rules/fields/ChoiceAt.tsx";
import { CodeAt } from "../../rules/fields/CodeAt.tsx";
import { useEditor, useFieldAt } from "../../rules/fields/editor-context.ts";
import { FieldRow } from "../../rules/fields/FieldRow.tsx";
import { ListAt } from "../../rules/fields/ListAt.tsx";
import { TextAt } from "../../rules/fields/TextAt.tsx";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { type JsonPath, listOf, objectOf, textOf, valueAt } from "../../rules/json.ts";
import { questionsOf } from "../form-questions.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

const FRESH = { value: "", label: { "zh-CN": "", "en-US": "" } };

export type OptionsAtProps = {
  /** The question, or the column of a table. */
  readonly path: JsonPath;
};

/** What can be answered: answers of its own, or a list that the company keeps in one place. */
export function OptionsAt({ path }: OptionsAtProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { body, readOnly, change } = useEditor();
  const { value } = useFieldAt(path);
  const central = valueAt(value, ["list"]) !== undefined;
  const choices = questionsOf(valueAt(body, path.slice(0, -1)), language).filter(
    ({ key, type }) => type === "choice" && key !== textOf(valueAt(value, ["key"])),
  );
  const within = textOf(valueAt(value, ["within"]));
  const choose = (source: string) => {
    const { options: _own, list: _central, ...rest } = objectOf(value);
    change(path, source === "central" ? { ...rest, list: "" } : { ...rest, options: [FRESH] });
  };
  return (
    <div className={styles.root}>
      {!readOnly && (
        <Field label={say("form-edit.answers")}>
          <RadioGroup
            layout="horizontal"
            value={central ? "central" : "own"}
            onChange={(_event, data) => choose(data.value)}
          >
            <Radio value="own" label={say("form-edit.answers.own")} />
            <Radio value="central" label={say("form-edit.answers.central")} />
          </RadioGroup>
        </Field>
      )}
      <FieldRow>
        {central && (
          <CodeAt
            path={[...path, "list"]}
            label={say("form-edit.list")}
            hint={say("form-edit.list-hint")}
            kind="parameter"
          />
        )}
        {(choices.length > 0 || within !== "") && (
          <ChoiceAt
            path={[...path, "within"]}
            label={say("form-edit.within")}
            hint={say("form-edit.within-hint")}
            none={say("form-edit.within-none")}
            options={choices.map(({ key, title }) => ({ value: key, label: `${title} (${key})` }))}
          />
        )}
      </FieldRow>
      {!central && (
        <ListAt
          path={[...path, "options"]}
          label={say("form-edit.answers")}
          add={say("form-edit.add-answer")}
          fresh={FRESH}
          ordered
        >
          {(option) => (
            <>
              <FieldRow>
                <TextAt path={[...option, "value"]} label={say("rule-key.code")} />
                {within !== "" && <UnderAt path={option} lists={path} within={within} />}
              </FieldRow>
              <BilingualAt path={[...option, "label"]} label={say("form-edit.answer")} />
            </>
          )}
        </ListAt>
      )}
    </div>
  );
}

type UnderAtProps = { readonly path: JsonPath; readonly lists: JsonPath; readonly within: string };

function UnderAt({ path, lists, within }: UnderAtProps) {
  const say = useConsoleSay();
  const { body } = useEditor();
  const { language } = useAppearance();
  const parent = listOf(valueAt(body, lists.slice(0, -1))).find(
    (field) => textOf(valueAt(field, ["key"])) === within,
  );
  const options = listOf(valueAt(parent, ["options"])).map((option) => {
    const value = textOf(valueAt(option, ["value"]));
    return { value, label: textOf(valueAt(option, ["label", language])) || value };
  });
  if (options.length === 0)
    return <TextAt path={[...path, "under"]} label={say("rule-key.under")} optional />;
  return (
    <ChoiceAt
      path={[...path, "under"]}
      label={say("rule-key.under")}
      none={say("form-edit.always")}
      options={options}
    />
  );
}
