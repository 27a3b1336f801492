import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { type JsonPath, textOf } from "../json.ts";
import { useFieldAt } from "./editor-context.ts";
import { Shown } from "./Shown.tsx";

export type NumberAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
};

/** A number of the definition. What is no number yet stands as text, so that the check names it. */
export function NumberAt({ path, label, hint, optional }: NumberAtProps) {
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const [typed, setTyped] = useState<string>();
  const shown = typeof value === "number" ? String(value) : textOf(value);
  if (readOnly) return <Shown label={label} value={shown} />;
  return (
    <Field label={{ children: label, htmlFor: id }} hint={hint ?? null} {...problem}>
      <Input
        id={id}
        inputMode="decimal"
        value={typed ?? shown}
        onBlur={() => setTyped(undefined)}
        onChange={(_event, data) => {
          setTyped(data.value);
          const text = data.value.trim();
          const number = Number(text.replaceAll("−", "-"));
          if (text === "") set(optional ? undefined : null);
          else set(Number.isFinite(number) ? number : data.value);
        }}
      />
    </Field>
  );
}
