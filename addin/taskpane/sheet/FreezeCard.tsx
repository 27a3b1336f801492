import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ExcelProblem } from "../../excel/excel-problem.ts";
import { FREEZE_CELLS_MAX, whereOf, type Frozen } from "../../excel/freeze.ts";
import type { FreezePlan } from "../../excel/freeze-plan.ts";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { ExcelProblemText } from "./ExcelProblemText.tsx";
import { freezeSelection, type FreezeStep } from "./freeze-selection.ts";
import { Progress } from "./Progress.tsx";
import { UndoLine } from "./UndoLine.tsx";
import { useLastEdit } from "./use-last-edit.ts";
import { WorkCard } from "./WorkCard.tsx";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  output: {
    ":empty": { marginTop: "-12px" },
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

type State =
  | { readonly is: "waiting" | "looking" }
  | { readonly is: "planned"; readonly plan: FreezePlan }
  | { readonly is: "running"; readonly step: FreezeStep }
  | { readonly is: "done"; readonly frozen: Frozen }
  | { readonly is: "failed"; readonly problem: ExcelProblem };

/** Turns the selected cells into values: says how many before, does it, and takes it back. */
export function FreezeCard({ inExcel }: { readonly inExcel: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const services = useServices();
  const { me } = usePerson();
  const [state, setState] = useState<State>({ is: "waiting" });
  const last = useLastEdit("freeze");
  const busy = state.is === "looking" || state.is === "running";
  const look = async () => {
    setState({ is: "looking" });
    const plan = await services.sheet.planFreeze();
    setState(plan.ok ? { is: "planned", plan: plan.value } : { is: "failed", problem: plan.reason });
  };
  const freeze = async (plan: FreezePlan) => {
    const frozen = await freezeSelection(plan, { services, me, say, language }, (step) =>
      setState({ is: "running", step }),
    );
    setState(frozen.ok ? { is: "done", frozen: frozen.value } : { is: "failed", problem: frozen.reason });
    last.reload();
  };
  const plan = state.is === "planned" ? state.plan : undefined;
  const canFreeze = plan !== undefined && plan.cells > 0 && plan.cells <= FREEZE_CELLS_MAX;
  return (
    <WorkCard title={say("sheet.freeze.title")} what={say("sheet.freeze.what")}>
      {!canFreeze && (
        <Button icon={<LockClosedRegular />} disabledFocusable={busy || !inExcel} onClick={() => void look()}>
          {say("sheet.freeze.look")}
        </Button>
      )}
      <output aria-live="polite" className={styles.output}>
        {state.is === "looking" && <Text>{say("sheet.freeze.looking")}</Text>}
        {plan && <PlanText plan={plan} />}
        {state.is === "running" && (
          <Progress label={say(`sheet.freeze.${state.step.what}`, state.step)} {...state.step} />
        )}
        {state.is === "done" && (
          <Text>
            {say(state.frozen.noted ? "sheet.freeze.done" : "sheet.freeze.done-unnoted", {
              cells: state.frozen.cells,
              where: state.frozen.where,
            })}
          </Text>
        )}
        {state.is === "failed" && <ExcelProblemText problem={state.problem} />}
      </output>
      {plan && canFreeze && (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => void freeze(plan)}>
            {say("sheet.freeze.do", { cells: plan.cells })}
          </Button>
          <Button onClick={() => setState({ is: "waiting" })}>{say("sheet.cancel")}</Button>
        </div>
      )}
      <UndoLine last={last} />
    </WorkCard>
  );
}

function PlanText({ plan }: { readonly plan: FreezePlan }) {
  const say = useSay();
  const { cells, unanswered, sheet } = plan;
  if (cells === 0) {
    const key = unanswered > 0 ? "sheet.freeze.none-answered" : "sheet.freeze.none";
    return <Text>{say(key, { sheet, count: unanswered })}</Text>;
  }
  if (cells > FREEZE_CELLS_MAX)
    return <Text>{say("sheet.freeze.too-many", { cells, most: FREEZE_CELLS_MAX })}</Text>;
  return (
    <>
      <Text weight="semibold">{say("sheet.freeze.ask", { cells, where: whereOf(plan) })}</Text>
      {unanswered > 0 && <Text size={200}>{say("sheet.freeze.unanswered", { count: unanswered })}</Text>}
    </>
  );
}
