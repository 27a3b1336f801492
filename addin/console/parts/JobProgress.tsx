import { Button, Field, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { JobView } from "#shared/contract/jobs";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { useAct } from "./use-act.ts";
import { useJob } from "./use-job.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalL },
  bar: { flexGrow: 1 },
});

export type JobProgressProps = {
  readonly id: number;
  readonly label: string;
  readonly onEnd: (job: JobView) => void;
};

/** How far a job is, with a way to stop it; works on it while it is shown. */
export function JobProgress(props: JobProgressProps) {
  const [round, setRound] = useState(0);
  return <Progress key={`${props.id}|${round}`} {...props} onAgain={() => setRound(round + 1)} />;
}

function Progress({ id, label, onEnd, onAgain }: JobProgressProps & { readonly onAgain: () => void }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const cancelling = useAct();
  const { job, failure } = useJob(id, onEnd);
  const trouble = failure ?? cancelling.failure;
  const counted = job !== undefined && job.total > 0;
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <Field
          className={styles.bar}
          label={label}
          validationState="none"
          validationMessage={
            counted
              ? say("console.job.done-of", { done: job.done, total: job.total })
              : say("console.job.begins")
          }
        >
          <ProgressBar {...(counted ? { value: job.done, max: job.total } : {})} />
        </Field>
        <Button
          disabledFocusable={cancelling.busy}
          onClick={() => void cancelling.run(() => api.work.cancel(id))}
        >
          {say("console.job.cancel")}
        </Button>
      </div>
      {trouble && <FailureMessage failure={trouble} onRetry={onAgain} />}
    </div>
  );
}
