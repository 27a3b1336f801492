import { makeStyles } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef } from "react";
import type { RuleDetail, RuleProblem } from "#shared/contract/rulebook";
import type { VersionName } from "../api/rules-api.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { DayField } from "../parts/DayField.tsx";
import { CompareTab } from "./CompareTab.tsx";
import { ConflictScreen } from "./ConflictScreen.tsx";
import { DraftActions } from "./DraftActions.tsx";
import { DraftLife } from "./DraftLife.tsx";
import { JsonText } from "./JsonText.tsx";
import { setField } from "./set-field.ts";
import { FIELD_KINDS } from "./known-kind.ts";
import { focusPlace, selectPlace } from "./problem-place.ts";
import { ProblemsPanel } from "./ProblemsPanel.tsx";
import { RuleFields } from "./RuleFields.tsx";
import { RuleHeader } from "./RuleHeader.tsx";
import { RuleTabs } from "./RuleTabs.tsx";
import { SimulationTab } from "./SimulationTab.tsx";
import { UsedByPanel } from "./UsedByPanel.tsx";
import { useDraft } from "./use-draft.ts";
import { useLiveCheck } from "./use-live-check.ts";
import { useRuleTab } from "./use-rule-tab.ts";
import { VectorsTab } from "./VectorsTab.tsx";
import { VersionsPanel } from "./VersionsPanel.tsx";

const useStyles = makeStyles({ day: { maxWidth: "320px", marginBottom: "16px" } });

export type DraftPageProps = {
  readonly name: VersionName;
  readonly detail: RuleDetail;
  readonly onDetail: (detail: RuleDetail) => void;
};

/** The editor of a draft: fields or text, test cases that run, simulation, and the way into force. */
export function DraftPage({ name, detail, onDetail }: DraftPageProps) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const draft = useDraft(name, detail, onDetail);
  const { body, effectiveFrom, text } = draft.state.now;
  const live = useLiveCheck(body);
  const inFields = FIELD_KINDS.has(name.kind);
  const tabs = [
    ...(inFields ? (["fields"] as const) : []),
    "text",
    "vectors",
    "simulation",
    "compare",
  ] as const;
  const [tab, setTab] = useRuleTab(tabs);
  const sought = useRef<readonly string[]>(undefined);
  const seek = (path: readonly string[]) => {
    sought.current = undefined;
    if (tab === "text") return selectPlace(path);
    if (focusPlace(path) || path[0] === "vectors") return undefined;
    // No field is made for it: it stands in the text.
    sought.current = path;
    return setTab("text");
  };
  const arrive = useEffectEvent(() => sought.current && seek(sought.current));
  useEffect(() => {
    if (tab) arrive();
  }, [tab]);
  const goToProblem = ({ at }: RuleProblem) => {
    const path = at.split("/").filter((key) => key !== "");
    const place = path[0] === "vectors" ? "vectors" : inFields && path.length > 0 ? "fields" : "text";
    if (place === tab) return seek(path);
    sought.current = path;
    return setTab(place);
  };
  const reload = async () => {
    const answer = await api.rules.read(name);
    if (answer.ok) onDetail(answer.value);
  };
  if (draft.conflict) {
    return (
      <>
        <RuleHeader detail={detail} actions={null} />
        <ConflictScreen draft={draft} theirs={draft.conflict} version={detail.version} />
      </>
    );
  }
  const problems = live.check?.problems ?? [];
  return (
    <>
      <RuleHeader detail={detail} actions={<DraftActions draft={draft} />} />
      <DraftLife
        name={name}
        detail={detail}
        draft={draft}
        onDetail={onDetail}
        onReload={reload}
        onSimulating={() => setTab("simulation")}
      />
      <RuleTabs
        tabs={tabs}
        tab={tab}
        onTab={setTab}
        aside={
          <>
            <ProblemsPanel live={live} onGo={goToProblem} />
            <VersionsPanel detail={detail} />
            <UsedByPanel usedBy={detail.usedBy} />
          </>
        }
      >
        {(tab === "fields" || (tab === "text" && !inFields)) && (
          <div className={styles.day}>
            <DayField
              label={say("rules.from")}
              hint={say("rules.from-hint")}
              value={effectiveFrom}
              onChange={(day) => day !== "" && draft.change({ effectiveFrom: day }, "effectiveFrom")}
            />
          </div>
        )}
        {tab === "fields" && (
          <RuleFields
            editor={{
              body,
              readOnly: false,
              problems,
              change: (path, value) =>
                draft.change({ body: setField(body, path, value), text: null }, path.join("/")),
            }}
          />
        )}
        {tab === "text" && (
          <JsonText
            body={body}
            text={text}
            readOnly={false}
            onChange={(change) => draft.change(change, "text")}
          />
        )}
        {tab === "vectors" && (
          <VectorsTab
            body={body}
            check={live.check}
            readOnly={false}
            onChange={(next, place) => draft.change({ body: next, text: null }, place)}
          />
        )}
        {tab === "simulation" && <SimulationTab detail={detail} onEnd={() => void reload()} />}
        {tab === "compare" && <CompareTab detail={detail} />}
      </RuleTabs>
    </>
  );
}
