import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { groupUncarried, rowsText } from "#shared/xlsform/group-uncarried";
import type { Uncarried } from "#shared/xlsform/uncarried";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useConsoleSay } from "../console-context.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "360px",
    overflowY: "auto",
    margin: `${tokens.spacingVerticalM} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  place: { color: tokens.colorNeutralForeground2 },
});

/** What a file could not carry, with the rows it is about. */
export function UncarriedList({ items }: { readonly items: readonly Uncarried[] }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  return (
    // It scrolls where it is long: the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={styles.list} aria-label={say("form-list.uncarried")} tabIndex={0}>
      {groupUncarried(items).map(({ sheet, rows, column, message }) => (
        <li key={`${sheet}|${rows.join()}|${column}|${message["en-US"]}`}>
          <Text size={200} font="monospace" className={styles.place}>
            {rows.length === 0
              ? sheet
              : say("form-list.uncarried.place", { sheet, row: rowsText(rows), column })}
          </Text>
          <br />
          <Text>{message[language]}</Text>
        </li>
      ))}
    </ul>
  );
}
