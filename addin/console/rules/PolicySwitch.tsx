import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { Load } from "../parts/Load.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";

const useStyles = makeStyles({ root: { marginTop: tokens.spacingVerticalXXL } });

/** The switch of the two-person rule. */
export function PolicySwitch() {
  const styles = useStyles();
  const say = useConsoleSay();
  const notice = useNotice();
  const { api } = useConsole();
  const loaded = useLoad(useCallback(() => api.rules.policy(), [api]));
  const act = useAct();
  const choose = async (twoPersonRule: boolean) => {
    const policy = await act.run(() => api.rules.setPolicy({ twoPersonRule }));
    loaded.reload();
    if (policy) notice(say(policy.twoPersonRule ? "rules.two-person.on" : "rules.two-person.off"));
  };
  return (
    <Panel className={styles.root} title={say("rules.policy")} about={say("rules.policy.about")}>
      <Load loaded={loaded}>
        {(policy) => (
          <Switch
            label={say("rules.two-person")}
            checked={policy.twoPersonRule}
            disabled={act.busy}
            onChange={(_event, data) => void choose(data.checked)}
          />
        )}
      </Load>
      {act.failure && <FailureMessage failure={act.failure} />}
    </Panel>
  );
}
