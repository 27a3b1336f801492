import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowUndoRegular } from "@fluentui/react-icons";
import { useRef, type ClipboardEvent } from "react";
import { useWidth } from "../../../ui/use-width.ts";
import { useSay } from "../../pane-context.ts";
import type { WholeFieldProps } from "../fields/field-control.ts";
import { GroupField } from "../fields/GroupField.tsx";
import { useFormHost } from "../form-host.ts";
import { focusCell, placeOfCell } from "./cell-place.ts";
import { linesOf } from "./line-edits.ts";
import { LineCards } from "./LineCards.tsx";
import { LineGrid } from "./LineGrid.tsx";
import { LineTotals } from "./LineTotals.tsx";
import { pasteBlock, readBlock } from "./paste-cells.ts";
import { useLines } from "./use-lines.ts";

/** From this width on, in pixels, a grid is easier than cards. */
const GRID_FROM = 520;
const LINES_MAX = 200;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A table of lines: cards where the pane is narrow, a grid where it is wide. Blocks of a sheet can be pasted into it. */
export function LinesControl(props: WholeFieldProps) {
  const { field, value, worked, problems, onChange } = props;
  const styles = useStyles();
  const say = useSay();
  const { lists } = useFormHost();
  const root = useRef<HTMLDivElement>(null);
  const isWide = useWidth(root) >= GRID_FROM;
  const columns = field.columns ?? [];
  const most = field.most ?? LINES_MAX;
  const edited = useLines(value, columns, most, onChange);
  const { lines, isFull, removed } = edited;
  const workedLines = linesOf(worked);
  const shown = lines.map((line, place) => ({ ...workedLines[place], ...typedOnly(line, columns) }));
  const add = () => {
    if (isFull) return;
    edited.add();
    focusCell(root.current, lines.length);
  };
  const paste = (event: ClipboardEvent) => {
    const place = placeOfCell(event.target);
    const block = readBlock(event.clipboardData.getData("text/plain"));
    if (!place || !block) return;
    event.preventDefault();
    edited.replace(pasteBlock(lines, columns, lists, block, place, most));
  };
  const parts = { field, edited, shown, problems, onAdd: add };
  return (
    <GroupField {...props}>
      <div ref={root} className={styles.root} onPaste={paste}>
        {lines.length > 0 && (isWide ? <LineGrid {...parts} /> : <LineCards {...parts} />)}
        <LineTotals field={field} lines={shown} />
        <div className={styles.actions}>
          <Button icon={<AddRegular />} disabledFocusable={isFull} onClick={add}>
            {say("forms.lines.add")}
          </Button>
          {removed && (
            <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={edited.putBack}>
              {say("forms.lines.put-back", { number: removed.place + 1 })}
            </Button>
          )}
          <output>
            <Text size={200} className={styles.quiet}>
              {isFull
                ? say("forms.lines.full", { most })
                : removed
                  ? say("forms.lines.removed", { number: removed.place + 1 })
                  : say("forms.lines.count", { count: lines.length })}
            </Text>
          </output>
        </div>
        {isWide && lines.length > 0 && (
          <Text size={200} className={styles.quiet}>
            {say("forms.lines.keys")}
          </Text>
        )}
      </div>
    </GroupField>
  );
}

/** A line without what is worked out: that comes from the form, not from what an older line holds. */
function typedOnly<Cell>(
  line: Readonly<Record<string, Cell>>,
  columns: NonNullable<WholeFieldProps["field"]["columns"]>,
): Record<string, Cell> {
  const typed = new Set(columns.filter(({ computed }) => computed === undefined).map(({ key }) => key));
  return Object.fromEntries(Object.entries(line).filter(([key]) => typed.has(key)));
}
