import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useCompanyTime } from "../../ui/company-time.ts";
import { useSay } from "../pane-context.ts";
import { ExcelProblemText } from "./ExcelProblemText.tsx";
import type { LastEdit } from "./use-last-edit.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  /** Says nothing yet, and takes no room. */
  silent: { marginTop: "-12px" },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere", minWidth: 0 },
});

/** The last change of its kind with the way back, and what came of going it. */
export function UndoLine({ last }: { readonly last: LastEdit }) {
  const styles = useStyles();
  const say = useSay();
  const { dayAndTime } = useCompanyTime();
  const { edit, undoing, undone, problem } = last;
  const isSilent = !edit && !undone && !problem;
  return (
    <div className={mergeClasses(styles.root, isSilent && styles.silent)}>
      {edit && (
        <div className={styles.line}>
          <Text size={200} className={styles.text}>
            {say(`sheet.undo.${edit.kind}`, {
              cells: edit.cells,
              where: edit.where,
              at: dayAndTime(edit.at),
            })}
          </Text>
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            disabledFocusable={undoing}
            onClick={() => void last.undo()}
          >
            {say("sheet.undo.do")}
          </Button>
        </div>
      )}
      <output aria-live="polite">
        {undoing && <Text size={200}>{say("sheet.undo.doing")}</Text>}
        {!undoing && undone && (
          <Text size={200}>
            {say("sheet.undo.done", { restored: undone.restored })}
            {undone.kept > 0 && <> {say("sheet.undo.kept", { kept: undone.kept })}</>}
          </Text>
        )}
        {!undoing && problem && <ExcelProblemText problem={problem} />}
      </output>
    </div>
  );
}
