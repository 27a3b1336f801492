import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { fieldId, useFieldAt } from "../../rules/fields/editor-context.ts";
import type { JsonPath } from "../../rules/json.ts";

/** What is wrong with an entry as a whole; nothing where nothing is. */
export function PlaceProblem({ path }: { readonly path: JsonPath }) {
  const { problem } = useFieldAt(path);
  if (problem.validationMessage === undefined) return null;
  return (
    <MessageBar id={fieldId(path)} tabIndex={-1} intent="error" layout="multiline">
      <MessageBarBody>{problem.validationMessage}</MessageBarBody>
    </MessageBar>
  );
}
