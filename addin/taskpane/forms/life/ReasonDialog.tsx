import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Text,
  Textarea,
} from "@fluentui/react-components";
import { useState } from "react";
import { useSay } from "../../pane-context.ts";
import { REASON_LETTERS_MAX } from "./reason.ts";

export type ReasonDialogProps = {
  readonly title: string;
  readonly about: string;
  readonly act: string;
  readonly required: boolean;
  readonly onDone: (reason: string | null) => void;
  readonly onClose: () => void;
};

/** Asks why before something is done. */
export function ReasonDialog({ title, about, act, required, onDone, onClose }: ReasonDialogProps) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const text = reason.trim();
  const isMissing = required && text === "";
  const done = () => {
    setTried(true);
    if (!isMissing) onDone(text === "" ? null : text);
  };
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <Text block>{about}</Text>
            <Field
              label={say("forms.reason")}
              required={required}
              {...(tried && isMissing && { validationMessage: say("forms.reason.needed") })}
            >
              <Textarea
                value={reason}
                rows={3}
                maxLength={REASON_LETTERS_MAX}
                onChange={(_event, data) => setReason(data.value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={done}>
              {act}
            </Button>
            <Button onClick={onClose}>{say("forms.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
