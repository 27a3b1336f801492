import { Field, Switch } from "@fluentui/react-components";
import { useConsoleSay } from "../../console-context.ts";
import { useFieldAt } from "../../rules/fields/editor-context.ts";
import { Shown } from "../../rules/fields/Shown.tsx";
import type { Json, JsonPath } from "../../rules/json.ts";

export type SwitchAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly hint?: string;
  /** What the place holds while it is on. */
  readonly on?: Json;
};

/** Something that is there or not. */
export function SwitchAt({ path, label, hint, on = true }: SwitchAtProps) {
  const say = useConsoleSay();
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const checked = value !== undefined && value !== false;
  if (readOnly) return <Shown label={label} value={say(checked ? "rules.yes" : "rules.no")} />;
  return (
    <Field hint={hint ?? null} {...problem}>
      <Switch
        id={id}
        label={label}
        checked={checked}
        onChange={(_event, data) => set(data.checked ? on : undefined)}
      />
    </Field>
  );
}
