import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from "@fluentui/react-components";
import { useState } from "react";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

/** How far several sends are; or how many wait, why, and the button to try them now. */
export function OutboxBar() {
  const say = useSay();
  const { outbox } = usePerson();
  const { entries, sending, progress } = useObservable(outbox.state);
  const [trying, setTrying] = useState(false);
  const waiting = entries.filter(({ id, refusal }) => id !== sending && refusal === null);
  if (progress) {
    const { done, total } = progress;
    const text = say("pane.outbox.progress", { done: done + 1, total });
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <output>{text}</output>
          <ProgressBar value={done} max={total} aria-label={text} />
        </MessageBarBody>
      </MessageBar>
    );
  }
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
