import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { DayField } from "../parts/DayField.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useAct } from "../parts/use-act.ts";
import { addressOf } from "../shell/console-route.ts";
import { goTo } from "../shell/use-route.ts";
import { useViewer } from "../viewer-context.ts";
import { EditorContext, type Editor } from "./fields/editor-context.ts";
import { BilingualAt } from "./fields/BilingualAt.tsx";
import { KpiReadingAt } from "./fields/KpiReadingAt.tsx";
import { ExpressionAt } from "./fields/ExpressionAt.tsx";
import { FieldRow } from "./fields/FieldRow.tsx";
import { TextAt } from "./fields/TextAt.tsx";
import { IngredientPicker } from "./IngredientPicker.tsx";
import { type JsonObject, objectOf, textOf, valueAt } from "./json.ts";
import { emptyKpi, isCode, withFirstVector } from "./new-kpi.ts";
import { setField } from "./set-field.ts";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useLiveCheck } from "./use-live-check.ts";
import { BeginDraft } from "./BeginDraft.tsx";

/** So far back a new KPI answers unless its author says otherwise: far enough for a trend. */
const YEARS_BACK = 2;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, maxWidth: "860px" },
});

/** A new KPI in three steps: what it is called, what it is made of, how it is counted. */
export function NewKpiPage() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { language } = useAppearance();
  const { api } = useConsole();
  const { today } = useViewer();
  const act = useAct();
  const [body, setBody] = useState<JsonObject>(emptyKpi);
  const [from, setFrom] = useState(`${Number(today.slice(0, 4)) - YEARS_BACK}-01-01`);
  const live = useLiveCheck(withFirstVector(body));
  const code = textOf(body["code"]);
  const terms = objectOf(body["terms"]);
  const ready = isCode(code) && Object.keys(terms).length > 0 && textOf(body["numerator"]) !== "";
  const told = (live.check?.problems ?? []).filter(({ at }) => /^(?:numerator|denominator)/.test(at));
  const editor: Editor = {
    body,
    readOnly: false,
    // The rest is still being filled in: only a formula that stands is judged.
    problems: ready ? told : [],
    change: (path, value) => setBody((before) => setField(before, path, value)),
  };
  const names = Object.entries(terms).map(([name, term]) => ({
    name,
    title: textOf(valueAt(term, ["title", language])) || name,
  }));
  const begin = async () => {
    if (!ready) return;
    const begun = await act.run(() => api.rules.begin({ body: withFirstVector(body), effectiveFrom: from }));
    if (begun) goTo(addressOf("rules", "kpi", code, begun.version.version));
  };
  return (
    <EditorContext value={editor}>
      <PageHeader
        above={<Link href={addressOf("rules")}>{say("console.rules")}</Link>}
        title={say("rule-edit.new-kpi")}
        about={say("rule-edit.new.about", {
          formula: `=KPI.VALUE("${isCode(code) ? code : "…"}","D1","2026-10")`,
        })}
      />
      <div className={styles.root}>
        <Panel title={say("rule-edit.new.name")}>
          <TextAt path={["code"]} label={say("rule-key.code")} hint={say("rule-edit.new.code-hint")} />
          <BilingualAt path={["title"]} label={say("rule-key.title")} />
          <BilingualAt path={["description"]} label={say("rule-key.description")} long />
          <FieldRow>
            <KpiReadingAt />
            <DayField
              label={say("rules.from")}
              hint={say("rule-edit.new.from-hint")}
              value={from}
              onChange={(day) => day !== "" && setFrom(day)}
            />
          </FieldRow>
        </Panel>
        <Panel title={say("rule-edit.new.made-of")} about={say("rule-edit.new.made-of-about")}>
          <IngredientPicker terms={terms} onChange={(next) => editor.change(["terms"], next)} />
        </Panel>
        <Panel title={say("rule-edit.kpi.formula")}>
          <ExpressionAt
            path={["numerator"]}
            label={say("rule-key.numerator")}
            hint={say("rule-edit.kpi.numerator-hint")}
            names={names}
          />
          <ExpressionAt
            path={["denominator"]}
            label={say("rule-key.denominator")}
            hint={say("rule-edit.kpi.denominator-hint")}
            names={names}
            optional
          />
        </Panel>
        <BeginDraft
          act={act}
          ready={ready}
          missing={say("rule-edit.new.missing")}
          onBegin={() => void begin()}
        />
      </div>
    </EditorContext>
  );
}
