import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useFieldAt } from "../../rules/fields/editor-context.ts";
import { Shown } from "../../rules/fields/Shown.tsx";
import { type JsonPath, listOf, textOf } from "../../rules/json.ts";

export type WordsAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly hint?: string;
  /** Takes the key away with the last word. */
  readonly optional?: boolean;
  /** What a word means to the reader, where that is another. */
  readonly nameOf?: (word: string) => string;
};

/** Several words in one line, a comma between them. */
export function WordsAt({ path, label, hint, optional, nameOf = asItIs }: WordsAtProps) {
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const [typed, setTyped] = useState<string>();
  const said = listOf(value).map(textOf);
  const shown = said.join(", ");
  if (readOnly) return <Shown label={label} value={said.map(nameOf).join(", ")} />;
  return (
    <Field label={{ children: label, htmlFor: id }} hint={hint ?? null} {...problem}>
      <Input
        id={id}
        value={typed ?? shown}
        onBlur={() => setTyped(undefined)}
        onChange={(_event, data) => {
          setTyped(data.value);
          const words = data.value
            .split(/[,，]/)
            .map((word) => word.trim())
            .filter((word) => word !== "");
          set(optional && words.length === 0 ? undefined : words);
        }}
      />
    </Field>
  );
}

function asItIs(word: string): string {
  return word;
}
