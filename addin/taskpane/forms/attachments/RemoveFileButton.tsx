import { Button, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useSay } from "../../pane-context.ts";

export type RemoveFileButtonProps = { readonly name: string; readonly onRemove: () => void };

/** Takes a file out of a record. */
export function RemoveFileButton({ name, onRemove }: RemoveFileButtonProps) {
  const say = useSay();
  return (
    <Tooltip content={say("forms.file.remove", { name })} relationship="label">
      <Button appearance="subtle" icon={<DismissRegular />} onClick={onRemove} />
    </Tooltip>
  );
}
