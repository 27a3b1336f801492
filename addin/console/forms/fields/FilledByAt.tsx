import { Field, Select } from "@fluentui/react-components";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useConsoleSay } from "../../console-context.ts";
import { useEditor, useFieldAt } from "../../rules/fields/editor-context.ts";
import { Shown } from "../../rules/fields/Shown.tsx";
import { type JsonPath, listOf, textOf, valueAt } from "../../rules/json.ts";

/** Who fills a question in: who sends the form, a superior, or who decides a step of its approval. */
export function FilledByAt({ path }: { readonly path: JsonPath }) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { body } = useEditor();
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const steps = listOf(valueAt(body, ["approval", "steps"])).map((step) => {
    const code = textOf(valueAt(step, ["code"]));
    return { code, title: textOf(valueAt(step, ["title", language])) || code };
  });
  const step = textOf(valueAt(value, ["step"]));
  const chosen = value === undefined ? "" : value === "superior" ? "superior" : `step:${step}`;
  const known = steps.some(({ code }) => code === step);
  const words: Readonly<Record<string, string>> = {
    "": say("form-edit.by.owner"),
    superior: say("form-edit.by.superior"),
  };
  if (readOnly) {
    const named = steps.find(({ code }) => code === step)?.title ?? step;
    return (
      <Shown label={say("form-edit.by")} value={words[chosen] ?? say("form-edit.by.step", { step: named })} />
    );
  }
  return (
    <Field label={{ children: say("form-edit.by"), htmlFor: id }} {...problem}>
      <Select
        id={id}
        value={chosen}
        onChange={(_event, data) => {
          if (data.value.startsWith("step:")) set({ step: data.value.slice("step:".length) });
          else set(data.value === "" ? undefined : data.value);
        }}
      >
        <option value="">{words[""]}</option>
        <option value="superior">{words["superior"]}</option>
        {steps.map(({ code, title }) => (
          <option key={code} value={`step:${code}`}>
            {say("form-edit.by.step", { step: title })}
          </option>
        ))}
        {step !== "" && !known && <option value={chosen}>{step}</option>}
      </Select>
    </Field>
  );
}
