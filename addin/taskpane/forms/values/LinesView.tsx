import { makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import type { Line } from "#shared/contract/records";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useWidth } from "../../../ui/use-width.ts";
import { LineTotals } from "../lines/LineTotals.tsx";
import { LineList } from "./LineList.tsx";
import { LineTable } from "./LineTable.tsx";

const useStyles = makeStyles({
  screen: { "@media print": { display: "none" } },
  paper: { display: "none", "@media print": { display: "block" } },
});

/** From this width on, in pixels, a table is easier to read than a list. */
const TABLE_FROM = 420;

export type LinesViewProps = {
  readonly field: Field | LineField;
  readonly lines: readonly Line[];
  /** What is said beside a line, by its place. */
  readonly marks?: readonly (string | undefined)[];
  /** Whether a line is there only to be seen as taken out. */
  readonly gone?: readonly boolean[];
  /** The lines that are added up, when they are not all that are shown. */
  readonly totalled?: readonly Line[];
};

/** Lines to read, and what they come to. On paper they are a table, however narrow the screen is. */
export function LinesView({ field, lines, marks = [], gone = [], totalled = lines }: LinesViewProps) {
  const styles = useStyles();
  const { language } = useAppearance();
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  if (!("columns" in field) || field.columns === undefined) return null;
  const isNarrow = width > 0 && width < TABLE_FROM;
  const shown = { columns: field.columns, lines, marks, gone };
  return (
    <div ref={root}>
      {isNarrow && (
        <div className={styles.screen}>
          <LineList {...shown} />
        </div>
      )}
      <div className={isNarrow ? styles.paper : ""}>
        <LineTable label={field.label[language]} {...shown} />
      </div>
      <LineTotals field={field} lines={totalled} />
    </div>
  );
}
