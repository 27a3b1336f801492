import { CodePicker } from "../../parts/CodePicker.tsx";
import { type JsonPath, textOf } from "../json.ts";
import { useRuleCodes } from "../use-rule-codes.ts";
import { useFieldAt } from "./editor-context.ts";
import { Shown } from "./Shown.tsx";

export type CodeAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly hint?: string;
  /** The kind of definition whose code it is. */
  readonly kind: string;
};

/** The code of another definition, found by name; taken away when it is blank. */
export function CodeAt({ path, label, hint, kind }: CodeAtProps) {
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const options = useRuleCodes(kind);
  const code = textOf(value);
  if (readOnly) {
    const name = options.find((option) => option.code === code)?.name;
    return <Shown label={label} value={name === undefined ? code : `${name} (${code})`} />;
  }
  return (
    <CodePicker
      id={id}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      code={code}
      options={options}
      problem={problem}
      onPick={(picked) => set(picked === "" ? undefined : picked)}
    />
  );
}
