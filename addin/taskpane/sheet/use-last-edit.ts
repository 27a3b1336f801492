import { useCallback, useEffect, useState } from "react";
import type { ExcelProblem } from "../../excel/excel-problem.ts";
import type { EditKind, SheetEdit } from "../../excel/sheet-edit.ts";
import type { Undone } from "../../excel/undo-edit.ts";
import { useObservable } from "../../ui/use-observable.ts";
import { useServices } from "../pane-context.ts";

/** The last change of a kind, and the way to take it back. */
export type LastEdit = {
  readonly edit: SheetEdit | undefined;
  readonly undoing: boolean;
  readonly undone: Undone | undefined;
  readonly problem: ExcelProblem | undefined;
  readonly undo: () => Promise<void>;
  /** Looks again, after another change. */
  readonly reload: () => void;
};

type Outcome = Pick<LastEdit, "undone" | "problem">;

const NOTHING: Outcome = { undone: undefined, problem: undefined };

/** Follows the last change of a kind in this workbook. */
export function useLastEdit(kind: EditKind): LastEdit {
  const { sheet, workbook } = useServices();
  const host = useObservable(workbook.host);
  const [edit, setEdit] = useState<SheetEdit>();
  const [undoing, setUndoing] = useState(false);
  const [outcome, setOutcome] = useState(NOTHING);
  const readEdit = useCallback(async () => {
    const read = host === "excel" ? await sheet.lastEdit(kind) : undefined;
    return read?.ok === true ? read.value : undefined;
  }, [sheet, host, kind]);
  useEffect(() => {
    let here = true;
    void readEdit().then((found) => {
      if (here) setEdit(found);
    });
    return () => {
      here = false;
    };
  }, [readEdit]);
  const look = async () => setEdit(await readEdit());
  return {
    edit,
    undoing,
    ...outcome,
    undo: async () => {
      setUndoing(true);
      const done = await sheet.undo(kind);
      setUndoing(false);
      setOutcome(
        done.ok ? { undone: done.value, problem: undefined } : { undone: undefined, problem: done.reason },
      );
      await look();
    },
    reload: () => {
      setOutcome(NOTHING);
      void look();
    },
  };
}
