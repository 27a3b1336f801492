import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { translate } from "../i18n/translate.ts";
import { useAppearance } from "./Appearance.tsx";
import type { Failure } from "./failure.ts";

export type FailureMessageProps = {
  readonly failure: Failure;
  readonly title?: string;
  readonly onRetry?: (() => void) | undefined;
};

/** Tells what went wrong, why, and what to do about it. */
export function FailureMessage({ failure, title, onRetry }: FailureMessageProps) {
  const { language } = useAppearance();
  return (
    <MessageBar intent={failure.why === "offline" ? "warning" : "error"} layout="multiline" role="alert">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {failure.detail}
        {failure.requestId !== undefined && failure.why === "server" && (
          <> {translate(language, "common.request-number", { id: failure.requestId })}</>
        )}
      </MessageBarBody>
      {onRetry && (
        <MessageBarActions>
          <Button onClick={onRetry}>{translate(language, "common.retry")}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
