import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef } from "react";
import { useSay } from "../../pane-context.ts";
import { AttachmentLink } from "../attachments/AttachmentLink.tsx";
import { RemoveFileButton } from "../attachments/RemoveFileButton.tsx";
import { UnderWayRow } from "../attachments/UnderWayRow.tsx";
import { noteAttachment, useAttachments } from "../attachments/use-attachments.ts";
import { useChosenFiles } from "../attachments/use-chosen-files.ts";
import { useUploads } from "../attachments/use-uploads.ts";
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
  unknown: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  add: { alignSelf: "flex-start" },
  hidden: { display: "none" },
});

/** Files: chosen or dropped here, sent at once, named by the record when it is sent. */
export function AttachmentControl(props: WholeFieldProps) {
  const { field, value, onChange } = props;
  const styles = useStyles();
  const say = useSay();
  const { api } = useFormHost();
  const chooser = useRef<HTMLInputElement>(null);
  const ids = idsOf(value);
  // Several files may arrive between two pictures of the screen: each is added to what is there by then.
  const latest = useRef(ids);
  useLayoutEffect(() => {
    latest.current = ids;
  });
  const set = (next: readonly string[]) => {
    latest.current = next;
    onChange([...next]);
  };
  const files = useAttachments(ids);
  const uploads = useUploads(field.key, (one) => {
    noteAttachment(api, one);
    set([...latest.current, one.id]);
  });
  const most = field.most ?? MOST_FILES;
  const room = Math.max(0, most - ids.length - uploads.underWay.length);
  const { refused, choose } = useChosenFiles(field.accept, most, room);
  return (
    <GroupField {...props} className={styles.group}>
      {ids.length + uploads.underWay.length > 0 && (
        <ul className={styles.list}>
          {ids.map((id) => {
            const file = files.value?.find((one) => one.id === id);
            return (
              <li key={id} className={styles.item}>
                {file ? (
                  <AttachmentLink attachment={file} />
                ) : (
                  <Text className={styles.unknown}>
                    {files.loading ? say("common.loading") : say("forms.file.unknown")}
                  </Text>
                )}
                <RemoveFileButton
                  name={file?.name ?? id}
                  onRemove={() => set(ids.filter((one) => one !== id))}
                />
              </li>
            );
          })}
          {uploads.underWay.map((one) => (
            <li key={one.id} className={styles.item}>
              <UnderWayRow one={one} onAgain={() => uploads.again(one)} />
              <RemoveFileButton name={one.file.name} onRemove={() => uploads.drop(one)} />
            </li>
          ))}
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
          uploads.begin(choose([...(event.target.files ?? [])]));
          event.target.value = "";
        }}
      />
      <Button
        className={styles.add}
        icon={<AttachRegular />}
        disabledFocusable={room === 0}
        onClick={() => chooser.current?.click()}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          uploads.begin(choose([...event.dataTransfer.files]));
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
