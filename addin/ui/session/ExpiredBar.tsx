import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { translate } from "../../i18n/translate.ts";
import { useAppearance } from "../Appearance.tsx";
import { useObservable } from "../use-observable.ts";
import type { Session } from "./session.ts";

export type ExpiredBarProps = {
  readonly session: Session;
  /** That the sign-in ran out, in the page's own words. */
  readonly text: string;
};

/** Says that the sign-in ran out, and renews it for the same person; what is open stays open. */
export function ExpiredBar({ session, text }: ExpiredBarProps) {
  const { language } = useAppearance();
  const state = useObservable(session.state);
  if (state.kind !== "signed-in" || !state.expired) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button
          appearance="primary"
          disabledFocusable={state.busy}
          onClick={() => void session.signIn(state.me.person.code)}
        >
          {translate(language, state.busy ? "sign-in.running" : "sign-in.action")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
