import { useEffect, useState } from "react";
import type { ExcelProblem } from "../excel/excel-problem.ts";
import type { SelectedCell } from "../excel/selection.ts";
import type { Result } from "#shared/result";
import { useObservable } from "../ui/use-observable.ts";
import { useServices } from "./pane-context.ts";

/** The selected cell, followed while the screen is there; undefined until it is first read. */
export function useSelectedCell(): Result<SelectedCell, ExcelProblem> | undefined {
  const { workbook } = useServices();
  const host = useObservable(workbook.host);
  const [selected, setSelected] = useState<Result<SelectedCell, ExcelProblem>>();
  useEffect(() => {
    if (host !== "excel") return undefined;
    let here = true;
    let asked = 0;
    const read = async () => {
      asked += 1;
      const own = asked;
      const cell = await workbook.readSelection();
      if (here && own === asked) setSelected(cell);
    };
    void read();
    const watching = workbook.watchSelection(() => void read());
    void watching.then((watch) => {
      if (here && !watch.ok) setSelected(watch);
    });
    return () => {
      here = false;
      void watching.then((watch) => (watch.ok ? watch.value() : undefined));
    };
  }, [workbook, host]);
  return selected;
}
