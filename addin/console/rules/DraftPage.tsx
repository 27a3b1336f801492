import { makeStyles } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useRef } from "react";
import type { RuleDetail, RuleProblem } from "#shared/contract/rulebook";
import { useAppearance } from "../../ui/Appearance.tsx";
import type { VersionName } from "../api/rules-api.ts";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { DayField } from "../parts/DayField.tsx";
import { ExportForm } from "../forms/ExportForm.tsx";
import { keepFirstVector } from "../forms/first-vector.ts";
import { placeIn } from "../forms/form-places.ts";
import { FormPreview } from "../forms/FormPreview.tsx";
import { FormVectors } from "../forms/FormVectors.tsx";
import { namedPath } from "../forms/named-path.ts";
import { CompareTab } from "./CompareTab.tsx";
import { ConflictScreen } from "./ConflictScreen.tsx";
import { DraftActions } from "./DraftActions.tsx";
import { DraftLife } from "./DraftLife.tsx";
import { JsonText } from "./JsonText.tsx";
import { setField } from "./set-field.ts";
import { type JsonObject, listOf } from "./json.ts";
import { fieldsTabAt, fieldsTabsOf, isFieldsTab } from "./fields-tabs.ts";
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
  const { language } = useAppearance();
  const draft = useDraft(name, detail, onDetail);
  const { body, effectiveFrom, text } = draft.state.now;
  const live = useLiveCheck(body);
  const inFields = fieldsTabsOf(name.kind);
  const isForm = name.kind === "form";
  const tabs = [...inFields, "text", "vectors", "simulation", "compare"] as const;
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
  /** Problems of a form name its questions by their keys. */
  const placeOf = (at: string) => (isForm ? placeIn(body, at) : at.split("/").filter((key) => key !== ""));
  const goToProblem = ({ at }: RuleProblem) => {
    const path = placeOf(at);
    const place = path[0] === "vectors" ? "vectors" : (fieldsTabAt(name.kind, path) ?? "text");
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
  const Vectors = isForm ? FormVectors : VectorsTab;
  const problems = (live.check?.problems ?? []).map((one) => ({ ...one, at: placeOf(one.at).join("/") }));
  const write = (next: JsonObject, place: string) =>
    draft.change({ body: isForm ? keepFirstVector(next) : next, text: null }, place);
  return (
    <>
      <RuleHeader
        detail={detail}
        actions={
          <>
            {isForm && <ExportForm body={body} version={name.version} />}
            <DraftActions draft={draft} />
          </>
        }
      />
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
        wide={isForm}
        aside={
          <>
            {isForm && (
              <FormPreview
                body={body}
                onKeep={(vector) =>
                  draft.change(
                    { body: { ...body, vectors: [...listOf(body["vectors"]), vector] }, text: null },
                    "",
                  )
                }
              />
            )}
            <ProblemsPanel
              live={live}
              pathOf={({ at }) => (isForm ? namedPath(body, placeOf(at), language) : placeOf(at))}
              onGo={goToProblem}
            />
            <VersionsPanel detail={detail} />
            <UsedByPanel usedBy={detail.usedBy} />
          </>
        }
      >
        {(tab === "fields" || (tab === "text" && inFields.length === 0)) && (
          <div className={styles.day}>
            <DayField
              label={say("rules.from")}
              hint={say("rules.from-hint")}
              value={effectiveFrom}
              onChange={(day) => day !== "" && draft.change({ effectiveFrom: day }, "effectiveFrom")}
            />
          </div>
        )}
        {isFieldsTab(tab) && (
          <RuleFields
            tab={tab}
            editor={{
              body,
              readOnly: false,
              problems,
              change: (path, value) => write(setField(body, path, value), path.join("/")),
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
          <Vectors
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
