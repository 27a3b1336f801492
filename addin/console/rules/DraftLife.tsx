import { Button, MessageBar, MessageBarBody, Spinner, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { RuleDetail } from "#shared/contract/rulebook";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import type { VersionName } from "../api/rules-api.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { useAct } from "../parts/use-act.ts";
import { useNotice } from "../parts/use-notice.tsx";
import type { JsonObject } from "./json.ts";
import { LifeBar } from "./LifeBar.tsx";
import { PublishDialog } from "./PublishDialog.tsx";
import { RuleActDialog } from "./RuleActDialog.tsx";
import { CONFLICT, type Draft } from "./use-draft.ts";

export type DraftLifeProps = {
  readonly name: VersionName;
  readonly detail: RuleDetail;
  readonly draft: Draft;
  readonly onDetail: (detail: RuleDetail) => void;
  readonly onReload: () => Promise<void>;
  readonly onSimulating: () => void;
};

/** The way of a draft into force: check, simulate, publish; or discard. What is unsaved is saved first. */
export function DraftLife({ name, detail, draft, onDetail, onReload, onSimulating }: DraftLifeProps) {
  const say = useConsoleSay();
  const notice = useNotice();
  const { api } = useConsole();
  const act = useAct();
  /** What was found wrong: said for as long as it stays as it was. */
  const [unclean, setUnclean] = useState<JsonObject>();
  const { state } = detail.version;
  const broken = draft.state.now.text !== null;

  /** Saves and checks; says whether the draft is clean. */
  const check = async (): Promise<boolean> => {
    setUnclean(undefined);
    if (draft.dirty && !(await act.run(draft.save))) return false;
    const found = await act.run(() => api.rules.check(name));
    if (!found) return false;
    const clean = found.problems.length === 0 && found.vectors.every(({ holds }) => holds);
    setUnclean(clean ? undefined : draft.state.now.body);
    await onReload();
    return clean;
  };
  const simulate = async () => {
    if ((state === "draft" || draft.dirty) && !(await check())) return;
    if (!(await act.run(() => api.rules.simulate(name)))) return;
    await onReload();
    onSimulating();
  };
  return (
    <>
      <LifeBar state={draft.dirty ? "draft" : state}>
        {act.busy && <Spinner size="tiny" aria-label={say("common.loading")} />}
        <Button
          disabledFocusable={act.busy || broken}
          onClick={() => void check().then((clean) => clean && notice(say("rules.clean")))}
        >
          {say("rules.check")}
        </Button>
        <Button
          appearance={state === "checked" ? "primary" : "secondary"}
          disabledFocusable={act.busy || broken || detail.simulationJob !== null}
          onClick={() => void simulate()}
        >
          {say("rules.simulate")}
        </Button>
        <PublishDialog detail={detail} disabled={act.busy || draft.dirty} onDone={onDetail} />
        <RuleActDialog
          detail={detail}
          act="discard"
          onDone={onDetail}
          trigger={<Button appearance="subtle">{say("rules.act.discard")}…</Button>}
        >
          <Text>{say("rules.discard.about")}</Text>
        </RuleActDialog>
      </LifeBar>
      {unclean === draft.state.now.body && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{say("rules.unclean")}</MessageBarBody>
        </MessageBar>
      )}
      {act.failure && act.failure.code !== CONFLICT && <FailureMessage failure={act.failure} />}
    </>
  );
}
