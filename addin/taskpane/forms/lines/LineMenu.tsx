import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ArrowUpRegular,
  CopyRegular,
  DeleteRegular,
  MoreHorizontalRegular,
} from "@fluentui/react-icons";
import { useSay } from "../../pane-context.ts";
import type { EditedLines } from "./use-lines.ts";

export type LineMenuProps = {
  readonly edited: EditedLines;
  readonly place: number;
  readonly onCopied?: (id: number) => void;
};

/** What can be done to a line as a whole. */
export function LineMenu({ edited, place, onCopied }: LineMenuProps) {
  const say = useSay();
  const { lines, isFull } = edited;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={say("forms.lines.menu", { number: place + 1 })} relationship="label">
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<CopyRegular />}
            disabled={isFull}
            onClick={() => {
              const id = edited.copy(place);
              onCopied?.(id);
            }}
          >
            {say("forms.lines.copy")}
          </MenuItem>
          <MenuItem icon={<ArrowUpRegular />} disabled={place === 0} onClick={() => edited.move(place, -1)}>
            {say("forms.lines.up")}
          </MenuItem>
          <MenuItem
            icon={<ArrowDownRegular />}
            disabled={place === lines.length - 1}
            onClick={() => edited.move(place, 1)}
          >
            {say("forms.lines.down")}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => edited.remove(place)}>
            {say("forms.lines.remove")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
