import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { LineField } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { CellControl } from "../fields/CellControl.tsx";
import { ComputedValue } from "../fields/ComputedValue.tsx";
import { cellPlace, focusCell, placeOfCell } from "./cell-place.ts";
import { cellProblemKey, type LineParts } from "./line-parts.ts";
import { LineMenu } from "./LineMenu.tsx";

const useStyles = makeStyles({
  frame: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums" },
  head: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    verticalAlign: "bottom",
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
  },
  number: { textAlign: "end", "& input": { textAlign: "end" } },
  row: { color: tokens.colorNeutralForeground2, textAlign: "end", paddingTop: "7px" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  star: { color: tokens.colorPaletteRedForeground1 },
});

const WIDTHS: Readonly<Partial<Record<LineField["type"], string>>> = {
  number: "88px",
  money: "108px",
  percent: "96px",
  date: "132px",
  time: "104px",
  yesno: "128px",
};
const WIDTH = "132px";

/** Lines as a grid. Enter goes down and adds a line at the end, Alt with an arrow moves the line. */
export function LineGrid({ field, edited, shown, problems, onAdd }: LineParts) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const columns = field.columns ?? [];
  const { lines, ids } = edited;
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOfCell(event.target);
    if (!place) return;
    const frame = event.currentTarget;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      const by = event.key === "ArrowUp" ? -1 : 1;
      edited.move(place.row, by);
      focusCell(frame, Math.min(lines.length - 1, Math.max(0, place.row + by)), place.column);
      return;
    }
    const isText = event.target instanceof HTMLInputElement && event.target.role !== "combobox";
    if (event.key !== "Enter" || !isText || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (place.row === lines.length - 1) onAdd();
    else focusCell(frame, place.row + 1, place.column);
  };
  return (
    // Keys of the cells are heard here once for all of them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.frame} onKeyDown={press}>
      <table className={styles.table} aria-label={field.label[language]}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              <Text size={200}>#</Text>
            </th>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, isNumber(column) && styles.number)}
                style={{ minWidth: WIDTHS[column.type] ?? WIDTH }}
                title={column.help?.[language]}
              >
                <Text size={200} weight="semibold">
                  {column.label[language]}
                  {column.required === true && (
                    <span className={styles.star} aria-hidden>
                      {" *"}
                    </span>
                  )}
                </Text>
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              <span className={styles.unseen}>{say("forms.lines.acts")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => (
            <tr key={ids[row]}>
              <td className={mergeClasses(styles.cell, styles.row)}>
                <Text size={200}>{row + 1}</Text>
              </td>
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={mergeClasses(styles.cell, isNumber(column) && styles.number)}
                  {...cellPlace(row, column.key)}
                >
                  {column.computed === undefined ? (
                    <CellControl
                      field={column}
                      value={line[column.key]}
                      values={line}
                      required={column.required === true}
                      problem={problems[cellProblemKey(field.key, row, column.key)]}
                      caption={say("forms.lines.cell", { column: column.label[language], number: row + 1 })}
                      onChange={(value) => edited.set(row, column.key, value)}
                    />
                  ) : (
                    <ComputedValue field={column} value={shown[row]?.[column.key]} />
                  )}
                </td>
              ))}
              <td className={styles.cell}>
                <LineMenu edited={edited} place={row} />
              </td>
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
