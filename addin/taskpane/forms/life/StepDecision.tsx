import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { StepView } from "#shared/contract/approvals";
import { useCompanyTime } from "../../../ui/company-time.ts";
import { useSay } from "../../pane-context.ts";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  reason: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

/** What somebody decided at a step, in whose place, when and why. */
export function StepDecision({ approver }: { readonly approver: StepView["approvers"][number] }) {
  const styles = useStyles();
  const say = useSay();
  const { dayAndTime } = useCompanyTime();
  const { name, by, decision, at, reason } = approver;
  const who = by === null ? name : say("forms.step.instead", { by: by.name, name });
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {say(decision === "return" ? "forms.step.returned-by" : "forms.step.passed-by", {
          who,
          at: at === null ? "" : dayAndTime(at),
        })}
      </Text>
      {reason !== null && (
        <Text size={200} italic className={styles.reason}>
          {reason}
        </Text>
      )}
    </>
  );
}
