import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Form } from "#shared/rulebook/form-definition";
import type { Refusal } from "../drafts/draft.ts";
import { useSay } from "../pane-context.ts";
import { problemsOfRefusal } from "./problems.ts";

export type RefusedProps = { readonly refusal: Refusal; readonly form: Form };

/** Why the server did not take the record. What belongs to a field stands there; the rest stands here. */
export function Refused({ refusal, form }: RefusedProps) {
  const say = useSay();
  const atFields = problemsOfRefusal(refusal, form);
  const others = refusal.errors.filter(({ detail }) => !Object.values(atFields).includes(detail));
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{say("pane.record.refused")}</MessageBarTitle>
        {refusal.detail}
        {others.map(({ pointer, detail }) => (
          <div key={pointer}>{detail}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
