import { makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useCompanyTime } from "../../ui/company-time.ts";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay, useServices } from "../pane-context.ts";

const useStyles = makeStyles({
  root: { ":empty": { marginTop: "-12px" }, display: "block", color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

/** What the last refresh of the cells did, said aloud when it is done. */
export function RefreshStatus() {
  const styles = useStyles();
  const say = useSay();
  const { timeOfDay } = useCompanyTime();
  const { refresher, workbook } = useServices();
  const { running, last, problem } = useObservable(refresher.state);
  const host = useObservable(workbook.host);
  return (
    <output className={styles.root} aria-live="polite">
      {running && <Spinner size="tiny" labelPosition="after" label={say("pane.refresh.running")} />}
      {!running && problem && host === "excel" && (
        <Text className={styles.bad}>{say(`pane.excel.${problem.code}`, { detail: problem.detail })}</Text>
      )}
      {!running && !problem && last && (
        <Text>
          {say(last.cells === 0 ? "pane.refresh.no-cells" : "pane.refresh.done", {
            cells: last.cells,
            sheets: last.sheets,
            at: timeOfDay(last.at),
          })}
        </Text>
      )}
      {!running && !problem && last && last.unbound > 0 && (
        <Text block className={styles.bad}>
          {say("pane.refresh.unbound", { cells: last.unbound })}
        </Text>
      )}
    </output>
  );
}
