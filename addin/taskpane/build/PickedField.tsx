import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { DismissRegular, TableCellEditRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import type { ExcelProblem } from "../../excel/excel-problem.ts";
import { useSay, useServices } from "../pane-context.ts";
import { ExcelProblemText } from "../sheet/ExcelProblemText.tsx";
import type { Pick } from "./formula-text.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalXS,
    alignItems: "end",
  },
  tags: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

/** A value that was picked, as its tag shows it. */
export type PickedTag = { readonly value: string; readonly text: string };

export type PickedFieldProps = {
  readonly label: string;
  readonly pick: Pick;
  readonly tags: readonly PickedTag[];
  readonly onPick: (change: (before: Pick) => Pick) => void;
  readonly children: ReactNode;
};

/** A parameter's control, with the way to take the selected cells instead, and what was picked as tags. */
export function PickedField({ label, pick, tags, onPick, children }: PickedFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const { sheet } = useServices();
  const [problem, setProblem] = useState<ExcelProblem>();
  const takeCells = async () => {
    const cells = await sheet.readPickedCells();
    setProblem(cells.ok ? undefined : cells.reason);
    if (cells.ok) onPick(() => ({ kind: "cells", cells: cells.value }));
  };
  const address = pick.kind === "cells" ? `${pick.cells.sheet}!${pick.cells.address}` : undefined;
  const shown: readonly PickedTag[] =
    address === undefined ? tags : [{ value: address, text: say("build.cells-used", { address }) }];
  const remove = (value: string) =>
    onPick((before) =>
      before.kind === "values"
        ? { kind: "values", values: before.values.filter((one) => String(one) !== value) }
        : { kind: "omitted" },
    );
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        {children}
        <Tooltip content={say("build.use-cells", { parameter: label })} relationship="label">
          <Button icon={<TableCellEditRegular />} onClick={() => void takeCells()} />
        </Tooltip>
      </div>
      {shown.length > 0 && (
        <ul className={styles.tags} aria-label={label}>
          {shown.map(({ value, text }) => (
            <li key={value}>
              <Button
                size="small"
                icon={<DismissRegular />}
                iconPosition="after"
                aria-label={say("build.remove", { name: text })}
                onClick={() => remove(value)}
              >
                {text}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {problem && <ExcelProblemText problem={problem} />}
    </div>
  );
}
