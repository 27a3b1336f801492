import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay, useServices } from "../pane-context.ts";
import { RefreshStatus } from "./RefreshStatus.tsx";
import { WorkCard } from "./WorkCard.tsx";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Asks the server again for every cell of the workbook, and says what came of it. */
export function RefreshCard({ inExcel }: { readonly inExcel: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const { refresher } = useServices();
  const { running, last } = useObservable(refresher.state);
  return (
    <WorkCard title={say("sheet.refresh.title")} what={say("pane.refresh.what")}>
      <Button
        appearance="primary"
        icon={running ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
        disabledFocusable={running || !inExcel}
        onClick={() => void refresher.refresh()}
      >
        {say("pane.refresh.action")}
      </Button>
      <RefreshStatus />
      {last === undefined && !running && (
        <Text size={200} className={styles.quiet}>
          {say("pane.refresh.never")}
        </Text>
      )}
      <Text size={200} className={styles.quiet}>
        {say("pane.refresh.hint")}
      </Text>
    </WorkCard>
  );
}
