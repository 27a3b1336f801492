import { useState } from "react";
import type { FieldValue, Line } from "#shared/contract/records";
import { isBlankLine, linesOf, withInserted, withMoved, withRemoved } from "./line-edits.ts";
import type { LineField } from "#shared/rulebook/form-definition";

/** A line that was taken out, and where it stood: it can be put back. */
export type RemovedLine = { readonly line: Line; readonly place: number };

/** The lines of a field with what can be done to them. `ids` tell a line from the others wherever it moves. */
export type EditedLines = {
  readonly lines: readonly Line[];
  readonly ids: readonly number[];
  readonly isFull: boolean;
  readonly removed: RemovedLine | undefined;
  /** Adds a blank line at the end and gives its id. */
  readonly add: () => number;
  readonly copy: (place: number) => number;
  readonly move: (place: number, by: number) => void;
  readonly remove: (place: number) => void;
  readonly putBack: () => void;
  readonly set: (place: number, column: string, value: Line[string]) => void;
  readonly replace: (lines: readonly Line[]) => void;
};

const NEVER_KEPT = 1_000_000;

/** Edits the lines that `value` holds; `onChange` gets all of them. */
export function useLines(
  value: FieldValue | undefined,
  columns: readonly LineField[],
  most: number,
  onChange: (lines: FieldValue) => void,
): EditedLines {
  const lines = linesOf(value);
  const [kept, setKept] = useState<readonly number[]>(() => lines.map((_line, place) => place));
  const [removed, setRemoved] = useState<RemovedLine>();
  // Lines may come from elsewhere: a draft, a record, what is filled in from another one.
  const ids = lines.map((_line, place) => kept[place] ?? NEVER_KEPT + place);
  const newId = (beside = 0) => Math.max(-1, ...kept) + 1 + beside;
  const isFull = lines.length >= most;

  const change = (changed: readonly Line[], changedIds: readonly number[]) => {
    setKept(changedIds);
    onChange([...changed]);
  };
  const insert = (place: number, line: Line): number => {
    const id = newId();
    change(withInserted(lines, place, line), withInserted(ids, place, id));
    return id;
  };
  return {
    lines,
    ids,
    isFull,
    removed,
    add: () => insert(lines.length, {}),
    copy: (place) => insert(place + 1, { ...lines[place] }),
    move: (place, by) => change(withMoved(lines, place, by), withMoved(ids, place, by)),
    remove: (place) => {
      const line = lines[place];
      setRemoved(line === undefined || isBlankLine(columns, line) ? undefined : { line, place });
      change(withRemoved(lines, place), withRemoved(ids, place));
    },
    putBack: () => {
      if (removed) insert(removed.place, removed.line);
      setRemoved(undefined);
    },
    set: (place, column, cell) => {
      setRemoved(undefined);
      const changed = lines.map((line, index) => (index === place ? { ...line, [column]: cell } : line));
      change(changed, ids);
    },
    replace: (changed) =>
      change(
        changed,
        changed.map((_line, place) => ids[place] ?? newId(place)),
      ),
  };
}
