import { BilingualAt, type BilingualAtProps } from "../../rules/fields/BilingualAt.tsx";
import { EditorContext, useEditor, useFieldAt } from "../../rules/fields/editor-context.ts";
import { Shown } from "../../rules/fields/Shown.tsx";
import { objectOf, textOf, valueAt } from "../../rules/json.ts";

/** A text in both languages that may be left out: blank in both, it is not there. */
export function OptionalBilingualAt(props: BilingualAtProps) {
  const editor = useEditor();
  const { value, readOnly } = useFieldAt(props.path);
  if (readOnly && value === undefined) return <Shown label={props.label} value="" />;
  const change: typeof editor.change = (path, written) => {
    const language = path.at(-1) ?? "";
    const next = { "zh-CN": "", "en-US": "", ...objectOf(value), [language]: written ?? "" };
    const blank = textOf(valueAt(next, ["zh-CN"])) === "" && textOf(valueAt(next, ["en-US"])) === "";
    editor.change(props.path, blank ? undefined : next);
  };
  return (
    <EditorContext value={{ ...editor, change }}>
      <BilingualAt {...props} />
    </EditorContext>
  );
}
