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
import { PLACES } from "../drafts/kept-words.ts";
import { useSay } from "../pane-context.ts";
import { useKeptWords } from "../use-kept-words.ts";

const REASON_MAX = 500;

export type ReturnDialogProps = {
  readonly count: number;
  /** Gives whether the returns were taken in. */
  readonly onReturn: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Asks why several records go back: nothing is returned without a reason. */
export function ReturnDialog({ count, onReturn, onClose }: ReturnDialogProps) {
  const say = useSay();
  const reason = useKeptWords(PLACES.returnSeveral);
  const text = reason.text.trim();
  const done = async () => {
    if (text !== "" && (await onReturn(text))) reason.forget();
  };
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say("today.return-title", { count })}</DialogTitle>
          <DialogContent>
            <Field label={say("today.return-reason")} hint={say("today.return-hint")} required>
              <Textarea
                value={reason.text}
                maxLength={REASON_MAX}
                resize="vertical"
                onChange={(_event, data) => reason.type(data.value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={text === ""} onClick={() => void done()}>
              {say("today.return-do")}
            </Button>
            <Button onClick={onClose}>{say("today.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
