import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import { useSay } from "../pane-context.ts";

const REASON_MAX = 500;

export type ReturnDialogProps = {
  readonly count: number;
  readonly onReturn: (reason: string) => void;
  readonly onClose: () => void;
};

/** Asks why several records go back: nothing is returned without a reason. */
export function ReturnDialog({ count, onReturn, onClose }: ReturnDialogProps) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const text = reason.trim();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("today.return-title", { count })}</DialogTitle>
          <DialogContent>
            <Field label={say("today.return-reason")} hint={say("today.return-hint")} required>
              <Textarea
                value={reason}
                maxLength={REASON_MAX}
                resize="vertical"
                onChange={(_event, data) => setReason(data.value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={text === ""} onClick={() => onReturn(text)}>
              {say("today.return-do")}
            </Button>
            <Button onClick={onClose}>{say("today.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
