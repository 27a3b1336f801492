import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentRegular, ImageRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Attachment } from "#shared/contract/forms";
import { ok } from "#shared/result";
import { useSay } from "../../pane-context.ts";
import { useFormHost } from "../form-host.ts";
import { saveFile } from "../../../ui/save-file.ts";
import { isPicture, sizeText } from "./show-file.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minWidth: 0, flexGrow: 1 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { overflowWrap: "anywhere", textAlign: "start" },
  size: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  picture: { maxWidth: "100%", maxHeight: "70vh", display: "block", marginInline: "auto" },
});

/** A file by its name: pressed, a picture is shown here and anything else is handed to the browser. */
export function AttachmentLink({ attachment }: { readonly attachment: Attachment }) {
  const styles = useStyles();
  const say = useSay();
  const { api, files } = useFormHost();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [picture, setPicture] = useState<string>();
  const { id, name, type, bytes } = attachment;
  /** The bytes that are kept here, else those of the server. */
  const read = async () => {
    const kept = await files.readContent(id);
    return kept ? ok(kept) : api.download(id);
  };
  const open = async () => {
    setBusy(true);
    setFailure(undefined);
    const answer = await read();
    setBusy(false);
    if (!answer.ok) setFailure(answer.reason.detail);
    else if (isPicture(type)) setPicture(URL.createObjectURL(answer.value));
    else saveFile(answer.value, name);
  };
  const close = () => {
    if (picture !== undefined) URL.revokeObjectURL(picture);
    setPicture(undefined);
  };
  return (
    <span className={styles.root}>
      <span className={styles.line}>
        {isPicture(type) ? (
          <ImageRegular className={styles.icon} aria-hidden />
        ) : (
          <DocumentRegular className={styles.icon} aria-hidden />
        )}
        <Link as="button" className={styles.name} disabledFocusable={busy} onClick={() => void open()}>
          {name}
        </Link>
        {busy ? (
          <Spinner size="extra-tiny" aria-label={say("common.loading")} />
        ) : (
          <Text size={200} className={styles.size}>
            {sizeText(bytes)}
          </Text>
        )}
      </span>
      {failure !== undefined && (
        <Text size={200} className={styles.bad} role="alert">
          {failure}
        </Text>
      )}
      {picture !== undefined && (
        <Dialog open onOpenChange={(_event, data) => !data.open && close()}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{name}</DialogTitle>
              <DialogContent>
                <img src={picture} alt={name} className={styles.picture} />
              </DialogContent>
              <DialogActions>
                <Button onClick={() => read().then((answer) => answer.ok && saveFile(answer.value, name))}>
                  {say("forms.file.keep")}
                </Button>
                <Button appearance="primary" onClick={close}>
                  {say("forms.close")}
                </Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
    </span>
  );
}
