import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useObservable } from "../../ui/use-observable.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";

/** Says that the sign-in ran out, and renews it for the same person; what is open stays open. */
export function ExpiredBar() {
  const say = useConsoleSay();
  const { session } = useConsole();
  const state = useObservable(session.state);
  if (state.kind !== "signed-in" || !state.expired) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{say("console.expired")}</MessageBarBody>
      <MessageBarActions>
        <Button
          appearance="primary"
          disabledFocusable={state.busy}
          onClick={() => void session.signIn(state.me.person.code)}
        >
          {say(state.busy ? "sign-in.running" : "sign-in.action")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
