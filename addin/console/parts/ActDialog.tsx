import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, type ReactNode, useEffect, useState } from "react";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsoleSay } from "../console-context.ts";
import type { Act } from "./use-act.ts";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  form: { display: "contents" },
});

export type ActDialogProps = {
  /** The button that opens it; the focus comes back to it, or to the page where it has gone with what was done. */
  readonly trigger: ReactElement;
  readonly title: string;
  readonly confirm: string;
  /** Whether everything is filled in. */
  readonly ready?: boolean;
  readonly act: Act;
  readonly children: ReactNode;
  /** Does it; the dialog closes when it says true. */
  readonly onConfirm: () => Promise<boolean>;
  readonly onOpen?: () => void;
};

/** Asks before something is done, says what follows, and stays open with the reason when it cannot be done. */
export function ActDialog({
  trigger,
  title,
  confirm,
  ready = true,
  act,
  children,
  onConfirm,
  onOpen,
}: ActDialogProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const [open, setOpen] = useState(false);
  useEffect(() => giveFocusToPage, []);
  const submit = async () => {
    if (ready && (await onConfirm())) setOpen(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(_event, data) => {
        if (act.busy) return;
        act.forget();
        if (data.open) onOpen?.();
        setOpen(data.open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
      <DialogSurface>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              {act.failure && <FailureMessage failure={act.failure} />}
            </DialogContent>
            <DialogActions fluid>
              <DialogTrigger disableButtonEnhancement>
                <Button>{say("console.cancel")}</Button>
              </DialogTrigger>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={!ready || act.busy}
                icon={act.busy ? <Spinner size="tiny" /> : null}
              >
                {confirm}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** Where the button has gone that had the focus, the keyboard goes on from the page and not from its very beginning. */
function giveFocusToPage(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById("main")?.focus();
  });
}
