import { useConsoleSay } from "../../console-context.ts";
import { objectOf, textOf, valueAt } from "../json.ts";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { KpiReadingAt } from "./KpiReadingAt.tsx";
import { CodeAt } from "./CodeAt.tsx";
import { useEditor } from "./editor-context.ts";
import { ExpressionAt } from "./ExpressionAt.tsx";
import { FieldGroup } from "./FieldGroup.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { GrainsAt } from "./GrainsAt.tsx";
import { NamedFields } from "./NamedFields.tsx";
import { TermsAt } from "./TermsAt.tsx";

/** A KPI: what it is called, how it is read, and its formula over terms. */
export function KpiFields() {
  const say = useConsoleSay();
  const { body } = useEditor();
  const { language } = useAppearance();
  const names = Object.entries(objectOf(body["terms"])).map(([name, term]) => ({
    name,
    title: textOf(valueAt(term, ["title", language])) || name,
  }));
  return (
    <>
      <NamedFields />
      <FieldGroup title={say("rule-edit.kpi.reading")}>
        <FieldRow>
          <KpiReadingAt />
        </FieldRow>
        <GrainsAt />
      </FieldGroup>
      <FieldGroup title={say("rule-edit.kpi.terms")}>
        <TermsAt />
      </FieldGroup>
      <FieldGroup title={say("rule-edit.kpi.formula")}>
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
        <FieldRow>
          <CodeAt
            path={["window"]}
            label={say("rule-key.window")}
            hint={say("rule-edit.kpi.window-hint")}
            kind="parameter"
          />
          <CodeAt
            path={["over"]}
            label={say("rule-key.over")}
            hint={say("rule-edit.kpi.over-hint")}
            kind="parameter"
          />
        </FieldRow>
      </FieldGroup>
      <FieldGroup title={say("rule-edit.kpi.judging")}>
        <FieldRow>
          <CodeAt
            path={["target"]}
            label={say("rule-key.target")}
            hint={say("rule-edit.kpi.target-hint")}
            kind="parameter"
          />
          <CodeAt
            path={["bands", "amber"]}
            label={say("rule-key.amber")}
            hint={say("rule-edit.kpi.amber-hint")}
            kind="parameter"
          />
        </FieldRow>
      </FieldGroup>
    </>
  );
}
