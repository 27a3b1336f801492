import { useConsoleSay } from "../../console-context.ts";
import { ChoiceAt } from "./ChoiceAt.tsx";

/** How a KPI is shown, and which way is better. */
export function KpiReadingAt() {
  const say = useConsoleSay();
  return (
    <>
      <ChoiceAt
        path={["format"]}
        label={say("rule-key.format")}
        options={(["percent", "number", "money"] as const).map((value) => ({
          value,
          label: say(`rule-edit.format.${value}`),
        }))}
      />
      <ChoiceAt
        path={["direction"]}
        label={say("rule-key.direction")}
        options={(["up", "down"] as const).map((value) => ({
          value,
          label: say(`rule-edit.direction.${value}`),
        }))}
      />
    </>
  );
}
