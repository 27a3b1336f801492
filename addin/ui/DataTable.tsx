import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: {
    position: "sticky",
    top: 0,
    textAlign: "start",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
  },
  number: { textAlign: "end" },
  // Numbers are narrow: their heading takes two lines before the table scrolls, but breaks no word.
  numberHead: { whiteSpace: "normal", wordBreak: "keep-all" },
  row: { ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover } },
  here: { backgroundColor: tokens.colorNeutralBackground1Selected },
});

/** A column: its heading and what stands in it. */
export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly number?: boolean;
  readonly render: (row: Row) => ReactNode;
};

export type DataTableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly isHere?: (row: Row) => boolean;
};

/** Rows under headings, to read. */
export function DataTable<Row>({ label, columns, rows, keyOf, isHere }: DataTableProps<Row>) {
  const styles = useStyles();
  return (
    // It scrolls sideways where it is narrow: the keyboard has to reach it, whatever stands in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.frame} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title, number }) => (
              <th
                key={key}
                scope="col"
                className={mergeClasses(
                  styles.cell,
                  styles.head,
                  number && styles.number,
                  number && styles.numberHead,
                )}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={mergeClasses(styles.row, isHere?.(row) && styles.here)}>
              {columns.map(({ key, number, render }) => (
                <td key={key} className={mergeClasses(styles.cell, number && styles.number)}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
