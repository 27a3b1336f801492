import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useConsoleSay } from "../../console-context.ts";
import { fieldId, useEditor } from "../../rules/fields/editor-context.ts";
import { type JsonPath, listOf, moved, objectOf, valueAt } from "../../rules/json.ts";
import { freshKey, newQuestion, questionsOf, typesOf } from "../form-questions.ts";
import { QuestionLine } from "./QuestionLine.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: "none",
  },
});

const NEW_LABEL = { "zh-CN": "新问题", "en-US": "New question" };

export type QuestionListProps = {
  readonly path: JsonPath;
  readonly label: string;
  /** Whether they are the columns of a table. */
  readonly inLines?: boolean;
  /** All that the question at a place says. */
  readonly children: (path: JsonPath) => ReactNode;
};

/** The questions of a form, or the columns of a table: one is open at a time; they move by buttons and by keys. */
export function QuestionList({ path, label, inLines = false, children }: QuestionListProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { body, readOnly, problems, change } = useEditor();
  const [open, setOpen] = useState<number>();
  const root = useRef<HTMLDivElement>(null);
  const items = listOf(valueAt(body, path));
  const questions = questionsOf(items, language);
  // A problem inside a closed question opens nothing by itself: its line says how many there are.
  const troubled = (position: number) => {
    const at = [...path, String(position)].join("/");
    return problems.filter((one) => one.at === at || one.at.startsWith(`${at}/`));
  };
  const focus = (position: number) =>
    root.current?.querySelector<HTMLElement>(`[data-position="${position}"]`)?.focus();
  const move = (from: number, by: -1 | 1) => {
    if (items[from + by] === undefined) return;
    flushSync(() => {
      change(path, moved(items, from, by));
      if (open === from) setOpen(from + by);
      else if (open === from + by) setOpen(from);
    });
    focus(from + by);
  };
  const insert = (at: number, question: ReturnType<typeof newQuestion>) => {
    flushSync(() => {
      change(path, [...items.slice(0, at), question, ...items.slice(at)]);
      setOpen(at);
    });
    focus(at);
  };
  const keys = questions.map(({ key }) => key);
  return (
    <div ref={root} id={fieldId(path)} tabIndex={-1}>
      <ol className={styles.list} aria-label={label}>
        {questions.map((question, position) => (
          <QuestionLine
            // The order of a form's questions has a meaning: a question is its place.
            // oxlint-disable-next-line react/no-array-index-key
            key={position}
            question={question}
            position={position}
            path={[...path, String(position)]}
            problems={troubled(position)}
            open={open === position}
            onToggle={() => setOpen(open === position ? undefined : position)}
            onMove={(by) => move(position, by)}
            onCopy={() => {
              const copied = objectOf(items[position]);
              insert(position + 1, { ...copied, key: freshKey(keys, question.key || "question") });
            }}
            onRemove={() => {
              flushSync(() => {
                change(
                  path,
                  items.filter((_one, index) => index !== position),
                );
                setOpen(undefined);
              });
              root.current?.focus();
            }}
          >
            {children([...path, String(position)])}
          </QuestionLine>
        ))}
      </ol>
      {!readOnly && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<AddRegular />}>
              {say(inLines ? "form-edit.add-column" : "form-edit.add-question")}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {typesOf(inLines).map((type) => (
                <MenuItem
                  key={type}
                  onClick={() =>
                    insert(open === undefined ? items.length : open + 1, newQuestion(keys, type, NEW_LABEL))
                  }
                >
                  {say(`form-edit.type.${type}`)}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}
