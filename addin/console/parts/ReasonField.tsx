import { Field, Textarea } from "@fluentui/react-components";
import { useConsoleSay } from "../console-context.ts";

const REASON_MAX = 500;

export type ReasonFieldProps = { readonly value: string; readonly onChange: (value: string) => void };

/** Why something is done: it goes into the audit. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const say = useConsoleSay();
  return (
    <Field label={say("console.reason")} hint={say("console.reason.hint")} required>
      <Textarea
        value={value}
        maxLength={REASON_MAX}
        resize="vertical"
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
