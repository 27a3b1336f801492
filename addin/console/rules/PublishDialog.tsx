import { Button, Text } from "@fluentui/react-components";
import type { RuleDetail } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatDay } from "../../ui/format.ts";
import { useConsoleSay } from "../console-context.ts";
import { MovesTable } from "./MovesTable.tsx";
import { RuleActDialog } from "./RuleActDialog.tsx";
import { SimulationTotals } from "./SimulationTotals.tsx";

const REPEATED_MAX = 5;

export type PublishDialogProps = {
  readonly detail: RuleDetail;
  readonly disabled: boolean;
  readonly onDone: (detail: RuleDetail) => void;
};

/** Puts a draft into force: repeats from when, and what will move. */
export function PublishDialog({ detail, disabled, onDone }: PublishDialogProps) {
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { version } = detail;
  // What was simulated before the last change says nothing about this one.
  const simulation = detail.simulation?.revision === version.revision ? detail.simulation : null;
  return (
    <RuleActDialog
      detail={detail}
      act="publish"
      onDone={onDone}
      trigger={
        <Button
          appearance={version.state === "simulated" ? "primary" : "secondary"}
          disabledFocusable={disabled}
        >
          {say("rules.act.publish")}…
        </Button>
      }
    >
      <Text>
        {say("rules.publish.from", {
          title: version.title[language],
          day: formatDay(language, version.effectiveFrom),
        })}
      </Text>
      {simulation ? (
        <>
          {simulation.moved === 0 ? (
            <Text>{say("rules.simulation.still")}</Text>
          ) : (
            <SimulationTotals simulation={simulation} />
          )}
          {simulation.moves.length > 0 && (
            <MovesTable moves={simulation.moves.slice(0, REPEATED_MAX)} moved={simulation.moved} />
          )}
        </>
      ) : (
        <Text>{say("rules.publish.not-simulated")}</Text>
      )}
    </RuleActDialog>
  );
}
