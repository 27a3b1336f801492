import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ExcelProblem } from "../../excel/excel-problem.ts";
import type { DamagedCell, Repaired } from "../../excel/repair.ts";
import { useSay, useServices } from "../pane-context.ts";
import { DamagedList } from "./DamagedList.tsx";
import { ExcelProblemText } from "./ExcelProblemText.tsx";
import { Progress } from "./Progress.tsx";
import { UndoLine } from "./UndoLine.tsx";
import { useLastEdit } from "./use-last-edit.ts";
import { WorkCard } from "./WorkCard.tsx";

const useStyles = makeStyles({
  output: { ":empty": { marginTop: "-12px" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type State =
  | { readonly is: "waiting" | "looking" }
  | { readonly is: "found"; readonly damaged: readonly DamagedCell[] }
  | { readonly is: "running"; readonly done: number; readonly of: number }
  | { readonly is: "done"; readonly repaired: Repaired }
  | { readonly is: "failed"; readonly problem: ExcelProblem };

/** Finds formulas that Excel has lost, shows them, enters them again, and takes that back. */
export function RepairCard({ inExcel }: { readonly inExcel: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { sheet, environment } = useServices();
  const [state, setState] = useState<State>({ is: "waiting" });
  const last = useLastEdit("repair");
  const busy = state.is === "looking" || state.is === "running";
  const look = async () => {
    setState({ is: "looking" });
    const damaged = await sheet.findDamaged();
    setState(
      damaged.ok ? { is: "found", damaged: damaged.value } : { is: "failed", problem: damaged.reason },
    );
  };
  const repair = async (damaged: readonly DamagedCell[]) => {
    setState({ is: "running", done: 0, of: damaged.length });
    const repaired = await sheet.repair(damaged, environment.now(), (done) =>
      setState({ is: "running", done, of: damaged.length }),
    );
    setState(
      repaired.ok ? { is: "done", repaired: repaired.value } : { is: "failed", problem: repaired.reason },
    );
    last.reload();
  };
  const damaged = state.is === "found" ? state.damaged : [];
  return (
    <WorkCard title={say("sheet.repair.title")} what={say("sheet.repair.what")}>
      {damaged.length === 0 && (
        <Button icon={<WrenchRegular />} disabledFocusable={busy || !inExcel} onClick={() => void look()}>
          {say("sheet.repair.look")}
        </Button>
      )}
      <output aria-live="polite" className={styles.output}>
        {state.is === "looking" && <Text>{say("sheet.repair.looking")}</Text>}
        {state.is === "found" && damaged.length === 0 && <Text>{say("sheet.repair.none")}</Text>}
        {damaged.length > 0 && (
          <Text weight="semibold">{say("sheet.repair.found", { count: damaged.length })}</Text>
        )}
        {state.is === "running" && <Progress label={say("sheet.repair.writing", state)} {...state} />}
        {state.is === "done" && (
          <Text>
            {say("sheet.repair.done", state.repaired)}
            {state.repaired.changed > 0 && (
              <> {say("sheet.repair.changed", { count: state.repaired.changed })}</>
            )}
          </Text>
        )}
        {state.is === "failed" && <ExcelProblemText problem={state.problem} />}
      </output>
      {damaged.length > 0 && (
        <>
          <DamagedList damaged={damaged} />
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void repair(damaged)}>
              {say("sheet.repair.do", { count: damaged.length })}
            </Button>
            <Button onClick={() => setState({ is: "waiting" })}>{say("sheet.cancel")}</Button>
          </div>
        </>
      )}
      <UndoLine last={last} />
    </WorkCard>
  );
}
