import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RuleVersion } from "#shared/contract/rulebook";
import { cadenceDefinitions } from "#shared/rulebook/cadence-definitions";
import { Form } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useConsole, useConsoleSay } from "../console-context.ts";
import { useAct } from "../parts/use-act.ts";
import { useEditor } from "../rules/fields/editor-context.ts";
import { versionAddress } from "../rules/rule-address.ts";
import { useKindWord } from "../rules/use-kind-word.ts";
import { useRuleCodes } from "../rules/use-rule-codes.ts";
import { useViewer } from "../viewer-context.ts";
import { useFormsInForce } from "./use-forms-in-force.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  made: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Makes drafts of the measures and KPIs that the cadence of a form brings, as far as they are not there yet. */
export function CadenceKpis() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { api } = useConsole();
  const { today } = useViewer();
  const { body } = useEditor();
  const act = useAct();
  const kindWord = useKindWord();
  const forms = useFormsInForce();
  const known = {
    kpi: new Set(useRuleCodes("kpi").map(({ code }) => code)),
    measure: new Set(useRuleCodes("measure").map(({ code }) => code)),
  };
  const { language } = useAppearance();
  const [made, setMade] = useState<readonly RuleVersion[]>([]);
  const form = Form.safeParse(body);
  const wanted = form.success
    ? cadenceDefinitions(
        form.data,
        forms.map(({ definition }) => definition),
      ).filter(({ kind, code }) => !known[kind].has(code) && !made.some((one) => one.code === code))
    : [];
  const make = async () => {
    for (const definition of wanted) {
      // One after the other: each is a draft of its own, and what failed is named.
      // oxlint-disable-next-line no-await-in-loop
      const begun = await act.run(() => api.rules.begin({ body: definition, effectiveFrom: today }));
      if (!begun) return;
      setMade((before) => [...before, begun.version]);
    }
  };
  if (wanted.length === 0 && made.length === 0) return null;
  return (
    <div className={styles.root}>
      <Text>{say("form-list.kpis.about")}</Text>
      {wanted.length > 0 && (
        <Button disabledFocusable={act.busy} onClick={() => void make()}>
          {say("form-list.kpis.add")}
        </Button>
      )}
      <output>{made.length > 0 && say("form-list.kpis.made", { count: made.length })}</output>
      {made.length > 0 && (
        <ul className={styles.made}>
          {made.map((version) => (
            <li key={`${version.kind}|${version.code}`}>
              <Link href={versionAddress(version)}>{version.title[language]}</Link>{" "}
              <Text size={200}>{kindWord(version.kind)}</Text>
            </li>
          ))}
        </ul>
      )}
      {act.failure && <FailureMessage failure={act.failure} />}
    </div>
  );
}
