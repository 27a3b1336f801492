import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

/** How many sends wait, why, and the button to try them now. */
export function OutboxBar() {
  const say = useSay();
  const { outbox } = usePerson();
  const { entries, sending } = useObservable(outbox.state);
  const [trying, setTrying] = useState(false);
  const waiting = entries.filter(({ id, refusal }) => id !== sending && refusal === null);
  if (waiting.length === 0) return null;
  const why = waiting.find(({ waits }) => waits !== null)?.waits ?? "network";
  const retry = async () => {
    setTrying(true);
    try {
      await outbox.retry();
    } finally {
      setTrying(false);
    }
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(`pane.outbox.${why}`, { count: waiting.length })}</MessageBarBody>
      <MessageBarActions>
        <Button disabled={trying} onClick={() => void retry()}>
          {say(trying ? "pane.record.sending" : "common.retry")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
