import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useConsoleSay } from "../console-context.ts";
import { isObject, type JsonObject, writeJson } from "./json.ts";

const useStyles = makeStyles({
  root: { width: "100%" },
  text: {
    minHeight: "520px",
    maxHeight: "none",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "pre",
    overflowX: "auto",
  },
});

/** The id of the text, so that a problem leads into it. */
export const JSON_TEXT = "rule-json-text";

export type JsonTextProps = {
  readonly body: JsonObject;
  /** What is being typed and does not parse yet. */
  readonly text: string | null;
  readonly readOnly: boolean;
  readonly onChange: (change: { readonly body?: JsonObject; readonly text: string | null }) => void;
};

/** A definition as its text. */
export function JsonText({ body, text, readOnly, onChange }: JsonTextProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const [typed, setTyped] = useState<{ readonly text: string; readonly body: JsonObject }>();
  const write = (next: string) => {
    const parsed = readText(next);
    if (parsed) setTyped({ text: next, body: parsed });
    onChange(parsed ? { body: parsed, text: null } : { text: next });
  };
  // What was typed stays as it was typed: written anew, it would move under the cursor.
  const written = typed?.body === body ? typed.text : writeJson(body);
  return (
    <Field
      className={styles.root}
      label={{ children: say("rules.text"), htmlFor: JSON_TEXT }}
      hint={say(readOnly ? "rules.text.read-hint" : "rules.text.hint")}
      {...(text === null ? {} : { validationMessage: say("rules.text.broken") })}
    >
      <Textarea
        id={JSON_TEXT}
        textarea={{ className: styles.text, spellCheck: false }}
        value={text ?? written}
        readOnly={readOnly}
        resize="vertical"
        onChange={(_event, data) => write(data.value)}
      />
    </Field>
  );
}

function readText(text: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
