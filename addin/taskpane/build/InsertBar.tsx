import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ExcelProblem } from "../../excel/excel-problem.ts";
import type { Insertion } from "../../excel/insert-formula.ts";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay, useServices } from "../pane-context.ts";
import { ExcelProblemText } from "../sheet/ExcelProblemText.tsx";
import { UndoLine } from "../sheet/UndoLine.tsx";
import { useLastEdit } from "../sheet/use-last-edit.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

export type InsertBarProps = {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
  readonly numberFormat: string | null;
  /** The selected cell, when it is known. */
  readonly where: string | undefined;
  readonly canInsert: boolean;
};

type State =
  | { readonly is: "waiting" | "running" }
  | { readonly is: "answered"; readonly insertion: Insertion }
  | { readonly is: "failed"; readonly problem: ExcelProblem };

/** Puts the formula into the selected cell; asks before anything is overwritten, and takes it back. */
export function InsertBar({ formula, rows, columns, numberFormat, where, canInsert }: InsertBarProps) {
  const styles = useStyles();
  const say = useSay();
  const { sheet, environment, workbook } = useServices();
  const inExcel = useObservable(workbook.host) === "excel";
  const [state, setState] = useState<State>({ is: "waiting" });
  const last = useLastEdit("build");
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What came of it stands below the button, where a narrow pane ends.
    if (state.is === "answered" || state.is === "failed") root.current?.scrollIntoView({ block: "nearest" });
  }, [state]);
  const insert = async (replace: boolean) => {
    setState({ is: "running" });
    const at = environment.now();
    const done = await sheet.insertFormula({ formula, rows, columns, numberFormat, replace, at });
    setState(done.ok ? { is: "answered", insertion: done.value } : { is: "failed", problem: done.reason });
    if (done.ok && done.value.kind === "inserted") last.reload();
  };
  const insertion = state.is === "answered" ? state.insertion : undefined;
  return (
    <div ref={root} className={styles.root}>
      <Button
        appearance="primary"
        disabledFocusable={!canInsert || !inExcel || state.is === "running"}
        onClick={() => void insert(false)}
      >
        {where === undefined ? say("build.insert-plain") : say("build.insert", { where })}
      </Button>
      {insertion?.kind === "occupied" && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{say("build.occupied", insertion)}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void insert(true)}>{say("build.replace")}</Button>
            <Button onClick={() => setState({ is: "waiting" })}>{say("sheet.cancel")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <output aria-live="polite">
        {insertion?.kind === "inserted" && <Text>{say("build.inserted", insertion)}</Text>}
        {insertion?.kind === "inside" && <Text>{say("build.inside", insertion)}</Text>}
        {state.is === "failed" && <ExcelProblemText problem={state.problem} />}
      </output>
      <UndoLine last={last} />
    </div>
  );
}
