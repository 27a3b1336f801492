import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from "@fluentui/react-icons";
import { type ReactNode, useRef } from "react";
import { flushSync } from "react-dom";
import { useConsoleSay } from "../../console-context.ts";
import { type Json, type JsonPath, listOf, moved, valueAt } from "../json.ts";
import { fieldId, useEditor } from "./editor-context.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fields: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  buttons: { display: "flex", marginTop: "24px" },
});

export type ListAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly add: string;
  /** What a new item says at first. */
  readonly fresh: Json;
  /** Takes the key away with the last item. */
  readonly optional?: boolean;
  /** Items can be moved up and down. */
  readonly ordered?: boolean;
  readonly children: (path: JsonPath, position: number) => ReactNode;
};

/** A list of the definition: its items in fields, one more, one less. */
export function ListAt({ path, label, add, fresh, optional, ordered, children }: ListAtProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { body, readOnly, change } = useEditor();
  const items = listOf(valueAt(body, path));
  const root = useRef<HTMLDivElement>(null);
  return (
    <div ref={root} id={fieldId(path)} tabIndex={-1}>
      <ul className={styles.list} aria-label={label}>
        {items.map((_item, position) => (
          // The order of a definition's lists has a meaning: an item is its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={position} className={styles.item}>
            {ordered && <Text weight="semibold">{position + 1}.</Text>}
            <div className={styles.fields}>{children([...path, String(position)], position)}</div>
            {!readOnly && (
              <div className={styles.buttons}>
                {ordered &&
                  ([-1, 1] as const).map((by) => (
                    <Button
                      key={by}
                      appearance="subtle"
                      icon={by === -1 ? <ArrowUpRegular /> : <ArrowDownRegular />}
                      disabledFocusable={items[position + by] === undefined}
                      aria-label={say(by === -1 ? "rules.list.up" : "rules.list.down", {
                        label,
                        number: position + 1,
                      })}
                      onClick={() => change(path, moved(items, position, by))}
                    />
                  ))}
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={say("rules.list.remove", { label, number: position + 1 })}
                  onClick={() => {
                    const rest = items.filter((_one, index) => index !== position);
                    change(path, optional && rest.length === 0 ? undefined : rest);
                    root.current?.focus();
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => {
            flushSync(() => change(path, [...items, fresh]));
            root.current?.querySelector<HTMLElement>("li:last-of-type :is(input, select)")?.focus();
          }}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
