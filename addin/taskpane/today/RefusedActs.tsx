import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

export type RefusedActsProps = { readonly onOpen: (form: string, record: number) => void };

/** Decisions and withdrawals that the server did not take, until the person has read why. */
export function RefusedActs({ onOpen }: RefusedActsProps) {
  const say = useSay();
  const { outbox } = usePerson();
  const { entries } = useObservable(outbox.state);
  return entries.map((entry) =>
    entry.refusal === null || entry.act === "send" ? null : (
      <MessageBar key={entry.id} intent="error" layout="multiline" role="alert">
        <MessageBarBody>
          <MessageBarTitle>
            {say("today.refused")}: {entry.about}
          </MessageBarTitle>
          {entry.refusal.detail}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => onOpen(entry.form, entry.record)}>{say("today.refused-open")}</Button>
          <Button appearance="subtle" onClick={() => void outbox.dismiss(entry)}>
            {say("today.refused-dismiss")}
          </Button>
        </MessageBarActions>
      </MessageBar>
    ),
  );
}
