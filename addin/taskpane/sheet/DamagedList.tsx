import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DamagedCell } from "../../excel/repair.ts";
import { useSay } from "../pane-context.ts";

const SHOWN_MAX = 20;

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: { display: "flex", flexDirection: "column", minWidth: 0 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Damaged cells with the formula that each will get. */
export function DamagedList({ damaged }: { readonly damaged: readonly DamagedCell[] }) {
  const styles = useStyles();
  const say = useSay();
  const more = damaged.length - SHOWN_MAX;
  return (
    <>
      <ul className={styles.list}>
        {damaged.slice(0, SHOWN_MAX).map(({ sheet, sheetId, address, formula, repaired }) => (
          <li key={`${sheetId}|${address}`} className={styles.item}>
            <Text weight="semibold">
              {sheet}!{address}
            </Text>
            <code className={styles.formula}>{formula}</code>
            <Text size={200} className={styles.quiet}>
              {say(repaired === formula ? "sheet.repair.again" : "sheet.repair.becomes")}
            </Text>
            {repaired !== formula && <code className={styles.formula}>{repaired}</code>}
          </li>
        ))}
      </ul>
      {more > 0 && <Text size={200}>{say("sheet.repair.more", { count: more })}</Text>}
    </>
  );
}
