import { Field, Input, Textarea } from "@fluentui/react-components";
import { textOf, type JsonPath } from "../json.ts";
import { useFieldAt } from "./editor-context.ts";
import { Shown } from "./Shown.tsx";

export type TextAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly hint?: string;
  readonly long?: boolean;
  /** Takes the key away when the text is blank. */
  readonly optional?: boolean;
  readonly type?: "text" | "date";
};

/** A text of the definition. */
export function TextAt({ path, label, hint, long, optional, type = "text" }: TextAtProps) {
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const write = (text: string) => set(optional && text === "" ? undefined : text);
  const shown = textOf(value);
  if (readOnly) return <Shown label={label} value={shown} />;
  return (
    <Field label={{ children: label, htmlFor: id }} hint={hint ?? null} {...problem}>
      {long ? (
        <Textarea id={id} value={shown} resize="vertical" onChange={(_event, data) => write(data.value)} />
      ) : (
        <Input id={id} type={type} value={shown} onChange={(_event, data) => write(data.value)} />
      )}
    </Field>
  );
}
