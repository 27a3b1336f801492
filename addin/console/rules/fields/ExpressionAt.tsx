import {
  Button,
  Field,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useConsoleSay } from "../../console-context.ts";
import { textOf, type JsonPath } from "../json.ts";
import { useFieldAt } from "./editor-context.ts";
import { Shown } from "./Shown.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  field: { width: "100%" },
  text: { fontFamily: tokens.fontFamilyMonospace },
});

export type ExpressionAtProps = {
  readonly path: JsonPath;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** The names that it may use. */
  readonly names: readonly { readonly name: string; readonly title: string }[];
};

/** A formula over names, with a menu that writes a name where the cursor is. */
export function ExpressionAt({ path, label, hint, optional, names }: ExpressionAtProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { id, value, readOnly, problem, set } = useFieldAt(path);
  const text = textOf(value);
  const write = (next: string) => set(optional && next === "" ? undefined : next);
  const insert = (name: string) => {
    const area = document.getElementById(id);
    const written = area instanceof HTMLTextAreaElement ? area : undefined;
    const from = written?.selectionStart ?? text.length;
    const until = written?.selectionEnd ?? text.length;
    write(`${text.slice(0, from)}${name}${text.slice(until)}`);
    written?.focus();
  };
  if (readOnly) return <Shown label={label} value={text} formula />;
  return (
    <div className={styles.root}>
      <Field
        className={styles.field}
        label={{ children: label, htmlFor: id }}
        hint={hint ?? null}
        {...problem}
      >
        <Textarea
          id={id}
          textarea={{ className: styles.text, spellCheck: false }}
          value={text}
          resize="vertical"
          onChange={(_event, data) => write(data.value)}
        />
      </Field>
      {names.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button size="small" appearance="subtle" icon={<AddRegular />}>
              {say("rules.formula.insert", { into: label })}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {names.map(({ name, title }) => (
                <MenuItem key={name} secondaryContent={name} onClick={() => insert(name)}>
                  {title}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}
