import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef, useState } from "react";
import { useSay } from "../../pane-context.ts";
import { AttachmentLink } from "../attachments/AttachmentLink.tsx";
import { FileProgress } from "../attachments/FileProgress.tsx";
import { keepFile } from "../attachments/keep-file.ts";
import { RemoveFileButton } from "../attachments/RemoveFileButton.tsx";
import { useAttachments } from "../attachments/use-attachments.ts";
import { useChosenFiles } from "../attachments/use-chosen-files.ts";
import { useFormHost } from "../form-host.ts";
import type { WholeFieldProps } from "./field-control.ts";
import { GroupField } from "./GroupField.tsx";

const MOST_FILES = 10;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "36px",
    minWidth: 0,
  },
  file: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  unknown: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  add: { alignSelf: "flex-start" },
  hidden: { display: "none" },
});

/** Files: chosen or dropped here, kept on this device at once and named by the record; they go out at the latest with it. */
export function AttachmentControl(props: WholeFieldProps) {
  const { field, value, onChange } = props;
  const styles = useStyles();
  const say = useSay();
  const { form, files } = useFormHost();
  const chooser = useRef<HTMLInputElement>(null);
  const [keeping, setKeeping] = useState(0);
  const ids = idsOf(value);
  // Several files may be kept between two pictures of the screen: each is added to what is there by then.
  const latest = useRef(ids);
  useLayoutEffect(() => {
    latest.current = ids;
  });
  const set = (next: readonly string[]) => {
    latest.current = next;
    onChange([...next]);
  };
  const known = useAttachments(ids);
  const most = field.most ?? MOST_FILES;
  const room = Math.max(0, most - ids.length - keeping);
  const { refused, choose, refuse } = useChosenFiles(field.accept, most, room);
  const keep = async (chosen: readonly File[]) => {
    setKeeping((before) => before + chosen.length);
    for (const file of chosen) {
      const kept = await keepFile(files, { form: form.code, field: field.key, file });
      setKeeping((before) => before - 1);
      if (kept.ok) set([...latest.current, kept.value]);
      else refuse(file);
    }
    await files.retry();
  };
  const take = (chosen: readonly File[]) => void keep(choose(chosen)).catch(reportError);
  return (
    <GroupField {...props} className={styles.group}>
      {ids.length > 0 && (
        <ul className={styles.list}>
          {ids.map((id) => {
            const file = known.find(id);
            return (
              <li key={id} className={styles.item}>
                {file ? (
                  <span className={styles.file}>
                    <AttachmentLink attachment={file} />
                    <FileProgress id={id} />
                  </span>
                ) : (
                  <Text className={styles.unknown}>
                    {known.loading
                      ? say("common.loading")
                      : (known.failure?.detail ?? say("forms.file.elsewhere"))}
                  </Text>
                )}
                <RemoveFileButton
                  name={file?.name ?? say("forms.file.one")}
                  onRemove={() => {
                    files.stop(id);
                    set(ids.filter((one) => one !== id));
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
      {refused.length > 0 && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            {refused.map((text) => (
              <div key={text}>{text}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <input
        ref={chooser}
        type="file"
        className={styles.hidden}
        tabIndex={-1}
        aria-hidden
        multiple={most > 1}
        accept={field.accept?.join(",")}
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <Button
        className={styles.add}
        icon={keeping > 0 ? <Spinner size="tiny" /> : <AttachRegular />}
        disabledFocusable={room === 0}
        onClick={() => chooser.current?.click()}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take([...event.dataTransfer.files]);
        }}
      >
        {say(room > 0 ? "forms.file.add" : "forms.file.full", { most })}
      </Button>
    </GroupField>
  );
}

function idsOf(value: WholeFieldProps["value"]): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
