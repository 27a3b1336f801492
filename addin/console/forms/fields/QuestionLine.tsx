import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ArrowUpRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  CopyRegular,
  DeleteRegular,
} from "@fluentui/react-icons";
import type { KeyboardEvent, ReactNode } from "react";
import type { RuleProblem } from "#shared/contract/rulebook";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useConsoleSay } from "../../console-context.ts";
import { fieldId, useFieldAt } from "../../rules/fields/editor-context.ts";
import { type JsonPath, textOf, valueAt } from "../../rules/json.ts";
import type { Question } from "../form-questions.ts";

const useStyles = makeStyles({
  item: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  open: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
  },
  toggle: { flexGrow: 1, minWidth: "160px", justifyContent: "flex-start", textAlign: "start" },
  title: { overflowWrap: "anywhere" },
  section: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  badges: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: "auto",
    "&:empty": { display: "none" },
  },
  buttons: { display: "flex", marginInlineStart: "auto" },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

export type QuestionLineProps = {
  readonly question: Question;
  readonly position: number;
  readonly path: JsonPath;
  readonly problems: readonly RuleProblem[];
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
};

/** One question in a line: what it asks, what it is, and what can be done with it. Alt with an arrow moves it. */
export function QuestionLine({
  question,
  position,
  path,
  problems,
  open,
  onToggle,
  onMove,
  onCopy,
  onRemove,
  children,
}: QuestionLineProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { value, readOnly } = useFieldAt(path);
  const section = textOf(valueAt(value, ["section", language]));
  const has = (key: string) => valueAt(value, [key]) !== undefined;
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || readOnly || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  const name = { question: question.title };
  const own = problems.filter(({ at }) => at === path.join("/"));
  return (
    <li className={mergeClasses(styles.item, open && styles.open)}>
      {section !== "" && (
        <Text block size={200} weight="semibold" className={styles.section}>
          {section}
        </Text>
      )}
      <div className={styles.line}>
        <Button
          id={fieldId(path)}
          data-position={position}
          className={styles.toggle}
          appearance="transparent"
          aria-expanded={open}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={onToggle}
          onKeyDown={onKey}
        >
          <span className={styles.title}>
            {position + 1}. {question.title || say("form-edit.unnamed")}{" "}
            <Text size={200} className={styles.quiet}>
              {say(`form-edit.type.${question.type}`)}
            </Text>
          </span>
        </Button>
        <span className={styles.badges}>
          {valueAt(value, ["required"]) === true && (
            <Badge appearance="tint" color="brand">
              {say("form-edit.badge.required")}
            </Badge>
          )}
          {(has("shownWhen") || has("requiredWhen")) && (
            <Badge appearance="tint" color="informative">
              {say("form-edit.badge.conditional")}
            </Badge>
          )}
          {has("computed") && (
            <Badge appearance="tint" color="informative">
              {say("form-edit.badge.computed")}
            </Badge>
          )}
          {has("by") && (
            <Badge appearance="tint" color="informative">
              {say("form-edit.badge.by")}
            </Badge>
          )}
          {problems.length > 0 && (
            <Badge appearance="tint" color="danger">
              {say("rules.problems.count", { count: problems.length })}
            </Badge>
          )}
        </span>
        {!readOnly && (
          <span className={styles.buttons}>
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={say("form-edit.up", name)}
              onClick={() => onMove(-1)}
            />
            <Button
              appearance="subtle"
              icon={<ArrowDownRegular />}
              aria-label={say("form-edit.down", name)}
              onClick={() => onMove(1)}
            />
            <Button
              appearance="subtle"
              icon={<CopyRegular />}
              aria-label={say("form-edit.copy", name)}
              onClick={onCopy}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={say("form-edit.remove", name)}
              onClick={onRemove}
            />
          </span>
        )}
      </div>
      {open && (
        <div className={styles.body}>
          {own.map(({ message }) => (
            <Text key={message["en-US"]} className={styles.problem} role="alert">
              {message[language]}
            </Text>
          ))}
          {children}
        </div>
      )}
    </li>
  );
}
