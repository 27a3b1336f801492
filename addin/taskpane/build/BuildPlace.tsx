import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useSay, useServices } from "../pane-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { useSelectedCell } from "../use-selected-cell.ts";
import { pickedOf, withSubject, type DraftFormula } from "./draft-formula.ts";
import { FORMULA_LENGTH_MAX, formulaText, missingParameters } from "./formula-text.ts";
import { InsertBar } from "./InsertBar.tsx";
import { numberFormatFor } from "./number-format.ts";
import { ParameterPickers } from "./ParameterPickers.tsx";
import { Preview } from "./Preview.tsx";
import { SubjectPicker } from "./SubjectPicker.tsx";
import { usePreview } from "./use-preview.ts";

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
});

/** Makes a formula by picking, shows what it answers, and puts it into the workbook. */
export function BuildPlace() {
  const styles = useStyles();
  const say = useSay();
  const { api } = useServices();
  const kpis = useLoad(useCallback(() => api.listKpis(), [api]));
  const [draft, setDraft] = useState<DraftFormula>();
  return (
    <Screen title={say("pane.nav.build")}>
      <Text className={styles.about}>{say("build.about")}</Text>
      {kpis.loading && !kpis.value && <Loading />}
      {kpis.failure && <FailureMessage failure={kpis.failure} onRetry={kpis.reload} />}
      {kpis.value && (
        <>
          <SubjectPicker
            kpis={kpis.value.kpis}
            subject={draft?.subject}
            onPick={(subject) => setDraft((before) => withSubject(before, subject))}
          />
          {draft && (
            <>
              <ParameterPickers
                draft={draft}
                calendars={kpis.value.calendars}
                onDraft={(change) => setDraft((before) => before && change(before))}
              />
              <FormulaOfDraft draft={draft} />
            </>
          )}
        </>
      )}
    </Screen>
  );
}

function FormulaOfDraft({ draft }: { readonly draft: DraftFormula }) {
  const say = useSay();
  const selected = useSelectedCell();
  const cell = selected?.ok === true ? selected.value : undefined;
  const picked = useMemo(() => pickedOf(draft), [draft]);
  const missing = missingParameters(picked);
  const loaded = usePreview(missing.length === 0 ? picked : undefined);
  const formula = formulaText(picked, cell?.sheet);
  const isTooLong = formula.length > FORMULA_LENGTH_MAX;
  const kpi = draft.subject.kind === "kpi" ? draft.subject.kpi : undefined;
  const numberFormat = numberFormatFor(draft.fn, kpi);
  const answer = loaded.value?.kind === "answer" ? loaded.value.answer : undefined;
  const rows = answer?.ok && Array.isArray(answer.value) ? answer.value : [[]];
  return (
    <>
      <Preview formula={formula} numberFormat={numberFormat} missing={missing} loaded={loaded} />
      {isTooLong && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say("build.too-long")}</MessageBarBody>
        </MessageBar>
      )}
      <InsertBar
        formula={formula}
        rows={Math.max(1, rows.length)}
        columns={Math.max(1, rows[0]?.length ?? 1)}
        numberFormat={numberFormat}
        where={cell?.address}
        canInsert={missing.length === 0 && !isTooLong && !loaded.loading}
      />
    </>
  );
}
