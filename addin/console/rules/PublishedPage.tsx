import { Button, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import type { RuleDetail } from "#shared/contract/rulebook";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { useAct } from "../parts/use-act.ts";
import { goTo } from "../shell/use-route.ts";
import { useViewer } from "../viewer-context.ts";
import { ExportForm } from "../forms/ExportForm.tsx";
import { FormVectors } from "../forms/FormVectors.tsx";
import { FormPreview } from "../forms/FormPreview.tsx";
import { CompareTab } from "./CompareTab.tsx";
import { JsonText } from "./JsonText.tsx";
import { objectOf } from "./json.ts";
import { versionAddress } from "./rule-address.ts";
import { fieldsTabsOf, isFieldsTab } from "./fields-tabs.ts";
import { RuleActDialog } from "./RuleActDialog.tsx";
import { RuleFields } from "./RuleFields.tsx";
import { RuleHeader } from "./RuleHeader.tsx";
import { RuleTabs } from "./RuleTabs.tsx";
import { SimulationTab } from "./SimulationTab.tsx";
import { isOpen } from "./StateBadge.tsx";
import { UsedByPanel } from "./UsedByPanel.tsx";
import { useLiveCheck } from "./use-live-check.ts";
import { useRuleTab } from "./use-rule-tab.ts";
import { VectorsTab } from "./VectorsTab.tsx";
import { VersionsPanel } from "./VersionsPanel.tsx";

const nothing = () => undefined;

export type PublishedPageProps = {
  readonly detail: RuleDetail;
  readonly onDetail: (detail: RuleDetail) => void;
};

/** A version that no longer changes: what it says, and the ways on from it. */
export function PublishedPage({ detail, onDetail }: PublishedPageProps) {
  const { kind, state } = detail.version;
  const body = useMemo(() => objectOf(detail.body), [detail.body]);
  const live = useLiveCheck(body);
  const tabs = [
    ...fieldsTabsOf(kind),
    "text",
    "vectors",
    ...(detail.simulation ? (["simulation"] as const) : []),
    "compare",
  ] as const;
  const [tab, setTab] = useRuleTab(tabs);
  const Vectors = kind === "form" ? FormVectors : VectorsTab;
  return (
    <>
      <RuleHeader
        detail={detail}
        actions={
          <>
            {kind === "form" && <ExportForm body={body} version={detail.version.version} />}
            <NewVersionButton detail={detail} />
            {state === "published" && <RollBack detail={detail} onDetail={onDetail} />}
          </>
        }
      />
      <RuleTabs
        tabs={tabs}
        tab={tab}
        onTab={setTab}
        wide={kind === "form"}
        aside={
          <>
            {kind === "form" && <FormPreview body={body} />}
            <VersionsPanel detail={detail} />
            <UsedByPanel usedBy={detail.usedBy} />
          </>
        }
      >
        {isFieldsTab(tab) && (
          <RuleFields tab={tab} editor={{ body, readOnly: true, problems: [], change: nothing }} />
        )}
        {tab === "text" && <JsonText body={body} text={null} readOnly onChange={nothing} />}
        {tab === "vectors" && <Vectors body={body} check={live.check} readOnly onChange={nothing} />}
        {tab === "simulation" && <SimulationTab detail={detail} onEnd={nothing} />}
        {tab === "compare" && <CompareTab detail={detail} />}
      </RuleTabs>
    </>
  );
}

function NewVersionButton({ detail }: { readonly detail: RuleDetail }) {
  const say = useConsoleSay();
  const { api } = useConsole();
  const { today } = useViewer();
  const act = useAct();
  const open = detail.versions.find(({ state }) => isOpen(state));
  const begin = async () => {
    const begun = open
      ? { version: open }
      : await act.run(() => api.rules.begin({ body: detail.body, effectiveFrom: today }));
    if (begun) goTo(versionAddress(begun.version));
  };
  return (
    <>
      <Button appearance="primary" disabledFocusable={act.busy} onClick={() => void begin()}>
        {say(open ? "rules.open-draft" : "rules.new-version")}
      </Button>
      {act.failure && <FailureMessage failure={act.failure} />}
    </>
  );
}

function RollBack({ detail, onDetail }: PublishedPageProps) {
  const say = useConsoleSay();
  return (
    <RuleActDialog
      detail={detail}
      act="roll-back"
      onDone={onDetail}
      trigger={<Button>{say("rules.act.roll-back")}…</Button>}
    >
      <Text>{say("rules.roll-back.about")}</Text>
    </RuleActDialog>
  );
}
