import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { LineField } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { CellValue } from "./CellValue.tsx";
import type { LineListProps } from "./LineList.tsx";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media print": { overflow: "visible" },
  },
  row: { breakInside: "avoid" },
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    minWidth: "64px",
  },
  head: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground2 },
  number: { textAlign: "end", whiteSpace: "nowrap" },
  place: { minWidth: 0, whiteSpace: "nowrap" },
  // The text component would let a number break after all.
  text: { whiteSpace: "inherit" },
  marked: { backgroundColor: tokens.colorNeutralBackground3 },
  gone: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
});

export type LineTableProps = LineListProps & { readonly label: string };

/** Lines to read where it is wide, and on paper: a table. */
export function LineTable({ label, columns, lines, marks, gone }: LineTableProps) {
  const styles = useStyles();
  const { language } = useAppearance();
  return (
    // It scrolls sideways where it is narrow: the keyboard has to reach it, whatever stands in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.frame} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.place)}>
              <Text size={200}>#</Text>
            </th>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, isNumber(column) && styles.number)}
              >
                <Text size={200} weight="semibold">
                  {column.label[language]}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <tr
              key={`${row}|${JSON.stringify(line)}`}
              className={mergeClasses(styles.row, marks[row] !== undefined && styles.marked)}
            >
              <td className={mergeClasses(styles.cell, styles.place)}>
                <Text size={200} className={styles.text}>
                  {gone[row] === true ? "–" : row + 1}
                </Text>
                {marks[row] !== undefined && (
                  <Text block size={200} weight="semibold">
                    {marks[row]}
                  </Text>
                )}
              </td>
              {columns.map((column) => (
                <td key={column.key} className={mergeClasses(styles.cell, isNumber(column) && styles.number)}>
                  <Text size={200} className={styles.text}>
                    <CellValue field={column} value={line[column.key]} />
                  </Text>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isNumber({ type }: LineField): boolean {
  return type === "number" || type === "money" || type === "percent";
}
