import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RuleDetail, Simulation } from "#shared/contract/rulebook";
import { useCompanyTime } from "../../ui/company-time.ts";
import { useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { JobProgress } from "../parts/JobProgress.tsx";
import { nameWithCode } from "../parts/name-with-code.ts";
import { MovesTable } from "./MovesTable.tsx";
import { SimulationTotals } from "./SimulationTotals.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type SimulationTabProps = { readonly detail: RuleDetail; readonly onEnd: () => void };

/** What publishing would move on the real numbers, and how far the count of it is. */
export function SimulationTab({ detail, onEnd }: SimulationTabProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { simulation, simulationJob, version } = detail;
  return (
    <div className={styles.root}>
      {simulationJob !== null && (
        <JobProgress id={simulationJob} label={say("rules.simulation.running")} onEnd={onEnd} />
      )}
      {simulation === null && simulationJob === null && <Empty>{say("rules.simulation.none")}</Empty>}
      {simulation && (
        <>
          <SimulationTotals simulation={simulation} />
          <When simulation={simulation} revision={version.revision} />
          {simulation.moves.length === 0 ? (
            <Empty>{say("rules.simulation.still")}</Empty>
          ) : (
            <MovesTable moves={simulation.moves} moved={simulation.moved} />
          )}
        </>
      )}
    </div>
  );
}

function When({ simulation, revision }: { readonly simulation: Simulation; readonly revision: number }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { dayAndTime } = useCompanyTime();
  const at = dayAndTime(simulation.at);
  const key = simulation.revision === revision ? "rules.simulation.at" : "rules.simulation.earlier";
  return (
    <Text className={styles.quiet}>
      {say(key, { at, by: nameWithCode(simulation.byName, simulation.by) })}
    </Text>
  );
}
