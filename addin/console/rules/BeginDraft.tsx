import { Button, Spinner } from "@fluentui/react-components";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsoleSay } from "../console-context.ts";
import type { Act } from "../parts/use-act.ts";

export type BeginDraftProps = {
  readonly act: Act;
  readonly ready: boolean;
  readonly onBegin: () => void;
};

/** The end of a page that begins a rule: the button, and above it why it failed. */
export function BeginDraft({ act, ready, onBegin }: BeginDraftProps) {
  const say = useConsoleSay();
  return (
    <>
      {act.failure && <FailureMessage failure={act.failure} />}
      <div>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={!ready || act.busy}
          icon={act.busy ? <Spinner size="tiny" /> : null}
          onClick={onBegin}
        >
          {say("rule-edit.new.begin")}
        </Button>
      </div>
    </>
  );
}
