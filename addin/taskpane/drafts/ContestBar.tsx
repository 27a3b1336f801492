import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

/** Says that a draft was written on two devices, and leads to both sides of it. */
export function ContestBar({ onCompare }: { readonly onCompare: () => void }) {
  const say = useSay();
  const { sync } = usePerson();
  const { contested } = useObservable(sync.state);
  if (contested.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say("contest.bar")}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onCompare}>{say("contest.compare")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
