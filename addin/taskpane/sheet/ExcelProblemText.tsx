import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ExcelProblem } from "../../excel/excel-problem.ts";
import { useSay } from "../pane-context.ts";

const useStyles = makeStyles({ bad: { color: tokens.colorStatusDangerForeground1 } });

/** Why Excel did not do what was asked, and what to do about it. */
export function ExcelProblemText({ problem }: { readonly problem: ExcelProblem }) {
  const styles = useStyles();
  const say = useSay();
  return <Text className={styles.bad}>{say(`pane.excel.${problem.code}`, { detail: problem.detail })}</Text>;
}
