import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Line } from "#shared/contract/records";
import type { LineField } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { CellValue } from "./CellValue.tsx";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  marked: { backgroundColor: tokens.colorNeutralBackground3 },
  gone: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  texts: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  label: { color: tokens.colorNeutralForeground2 },
});

export type LineListProps = {
  readonly columns: readonly LineField[];
  readonly lines: readonly Line[];
  readonly marks: readonly (string | undefined)[];
  readonly gone: readonly boolean[];
};

/** Lines to read where it is narrow: one under the other, what they leave blank left out. */
export function LineList({ columns, lines, marks, gone }: LineListProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  return (
    <ol className={styles.list}>
      {lines.map((line, row) => (
        <li
          key={`${row}|${JSON.stringify(line)}`}
          className={mergeClasses(styles.line, marks[row] !== undefined && styles.marked)}
        >
          <Text size={200} className={styles.label}>
            {gone[row] === true ? "–" : row + 1}
          </Text>
          <span className={mergeClasses(styles.texts, gone[row] === true && styles.gone)}>
            {marks[row] !== undefined && (
              <Text size={200} weight="semibold">
                {marks[row]}
              </Text>
            )}
            {columns
              .filter(({ key }) => (line[key] ?? "") !== "")
              .map((column) => (
                <Text key={column.key} size={200}>
                  <span className={styles.label}>
                    {say("forms.labelled", { label: column.label[language] })}
                  </span>{" "}
                  <CellValue field={column} value={line[column.key]} />
                </Text>
              ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
