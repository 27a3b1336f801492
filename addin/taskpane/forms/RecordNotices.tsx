import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { RecordLife } from "#shared/contract/approvals";
import { useCompanyTime } from "../../ui/company-time.ts";
import { useSay } from "../pane-context.ts";
import type { RecordMode } from "./record-mode.ts";
import { showValue } from "./show-value.ts";
import type { Dropped } from "./take-up.ts";
import { useValueSetting } from "./use-value-setting.ts";

export type RecordNoticesProps = {
  readonly mode: RecordMode;
  readonly life: RecordLife | undefined;
  readonly version: number;
  /** When something was typed earlier that is shown again; undefined where nothing was, or it is typed on. */
  readonly restoredAt: number | undefined;
  /** Something typed earlier is kept that cannot be sent as things stand. */
  readonly isHeldBack: boolean;
  readonly isWaiting: boolean;
  /** What was typed under an older version of the form and is no longer asked for. */
  readonly dropped: readonly Dropped[];
  readonly onDiscard: () => void;
  readonly onMigrate: () => void;
  readonly onStop: () => void;
};

/** What is to be known before the form is read or filled. */
export function RecordNotices(props: RecordNoticesProps) {
  const { mode, life, version, restoredAt, isHeldBack, isWaiting, dropped, onDiscard, onMigrate, onStop } =
    props;
  const say = useSay();
  const { dayAndTime } = useCompanyTime();
  const setting = useValueSetting();
  return (
    <>
      {restoredAt !== undefined && !isHeldBack && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("pane.draft.restored", { at: dayAndTime(restoredAt) })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onDiscard}>{say("pane.draft.discard")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isHeldBack && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("forms.draft.held-back")}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onDiscard}>{say("pane.draft.discard")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isWaiting && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("pane.record.change-waits")}</MessageBarBody>
        </MessageBar>
      )}
      {dropped.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {say("forms.version.dropped")}
            {dropped.map(({ key, field, value }) => (
              <div key={key}>
                {field === undefined
                  ? `${key}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`
                  : `${field.label[setting.language]}: ${showValue(field, value, setting)}`}
              </div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {mode !== "migrate" && life?.acts.includes("migrate") === true && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("forms.migrate.offer", { version, now: life.formInForce })}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onMigrate}>{say("forms.migrate")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {(mode === "migrate" || mode === "amend") && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {mode === "amend"
              ? say("forms.amend.about")
              : say("forms.migrate.about", { now: life?.formInForce ?? version })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={onStop}>{say("forms.cancel")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
