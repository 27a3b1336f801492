import { Button, Card, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay, useServices } from "../pane-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { RefreshStatus } from "./RefreshStatus.tsx";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Asks the server again for every cell of the workbook, and says what came of it. */
export function RefreshPlace() {
  const styles = useStyles();
  const say = useSay();
  const { refresher, workbook } = useServices();
  const { running, last } = useObservable(refresher.state);
  const host = useObservable(workbook.host);
  return (
    <Screen title={say("pane.nav.refresh")}>
      <Card>
        <Text>{say("pane.refresh.what")}</Text>
        <Button
          appearance="primary"
          size="large"
          icon={running ? <Spinner size="tiny" /> : <ArrowSyncRegular />}
          disabledFocusable={running || host !== "excel"}
          onClick={() => void refresher.refresh()}
        >
          {say("pane.refresh.action")}
        </Button>
        <RefreshStatus />
        {last === undefined && !running && <Text className={styles.quiet}>{say("pane.refresh.never")}</Text>}
      </Card>
      <Text size={200} className={styles.quiet}>
        {say("pane.refresh.hint")}
      </Text>
    </Screen>
  );
}
