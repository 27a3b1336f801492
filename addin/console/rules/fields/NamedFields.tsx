import { useConsoleSay } from "../../console-context.ts";
import { BilingualAt } from "./BilingualAt.tsx";
import { FieldGroup } from "./FieldGroup.tsx";

/** What every definition has: its title and description in both languages. */
export function NamedFields() {
  const say = useConsoleSay();
  return (
    <FieldGroup title={say("rules.group.named")}>
      <BilingualAt path={["title"]} label={say("rule-key.title")} />
      <BilingualAt path={["description"]} label={say("rule-key.description")} long />
    </FieldGroup>
  );
}
