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
import { useKeptWords } from "../../use-kept-words.ts";
import { REASON_LETTERS_MAX } from "./reason.ts";

export type ReasonDialogProps = {
  readonly title: string;
  readonly about: string;
  readonly act: string;
  readonly required: boolean;
  /** Where the reason is kept. */
  readonly place: string;
  /** Gives whether what it is the reason of was taken in. */
  readonly onDone: (reason: string | null) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Asks why before something is done. */
export function ReasonDialog({ title, about, act, required, place, onDone, onClose }: ReasonDialogProps) {
  const say = useSay();
  const reason = useKeptWords(place);
  const [tried, setTried] = useState(false);
  const text = reason.text.trim();
  const isMissing = required && text === "";
  const done = async () => {
    setTried(true);
    if (!isMissing && (await onDone(text === "" ? null : text))) reason.forget();
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
                value={reason.text}
                rows={3}
                maxLength={REASON_LETTERS_MAX}
                onChange={(_event, data) => reason.type(data.value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void done()}>
              {act}
            </Button>
            <Button onClick={onClose}>{say("forms.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
