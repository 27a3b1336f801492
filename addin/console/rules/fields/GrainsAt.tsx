import { Checkbox, Field, makeStyles } from "@fluentui/react-components";
import { useConsoleSay } from "../../console-context.ts";
import { listOf } from "../json.ts";
import { useFieldAt } from "./editor-context.ts";
import { Shown } from "./Shown.tsx";

const GRAINS = ["week", "month", "quarter", "half", "year", "ytd"] as const;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, border: "none" },
});

/** The kinds of period that a KPI is made for; none chosen means all. */
export function GrainsAt() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { id, value, readOnly, problem, set } = useFieldAt(["grains"]);
  const chosen = listOf(value);
  const choose = (grain: string, wanted: boolean) => {
    const next = GRAINS.filter((one) => (one === grain ? wanted : chosen.includes(one)));
    set(next.length === 0 ? undefined : next);
  };
  if (readOnly) {
    const named = GRAINS.filter((grain) => chosen.includes(grain)).map((grain) =>
      say(`rule-edit.grain.${grain}`),
    );
    return <Shown label={say("rule-key.grains")} value={named.join(", ") || say("rule-edit.grain.all")} />;
  }
  return (
    <Field label={say("rule-key.grains")} hint={say("rule-edit.kpi.grains-hint")} {...problem}>
      <fieldset id={id} tabIndex={-1} aria-label={say("rule-key.grains")} className={styles.row}>
        {GRAINS.map((grain) => (
          <Checkbox
            key={grain}
            label={say(`rule-edit.grain.${grain}`)}
            checked={chosen.includes(grain)}
            onChange={(_event, data) => choose(grain, data.checked === true)}
          />
        ))}
      </fieldset>
    </Field>
  );
}
