import { Checkbox, Dropdown, Field, makeStyles, Option, Text } from "@fluentui/react-components";
import type { KpiList } from "#shared/contract/kpis";
import { type FunctionId, SIGNATURES, type SignatureParameter } from "#shared/contract/signatures";
import { CATALOGUE } from "../../custom-functions/catalogue.ts";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { pickOf, type DraftFormula } from "./draft-formula.ts";
import type { Pick } from "./formula-text.ts";
import { OptionsPicker } from "./OptionsPicker.tsx";
import { PeriodPicker } from "./PeriodPicker.tsx";
import { PlainPicker } from "./PlainPicker.tsx";
import { ScopePicker } from "./ScopePicker.tsx";
import { KPI_FUNCTIONS } from "./subject.ts";

const useStyles = makeStyles({
  control: { minWidth: 0 },
  under: { display: "block", overflowWrap: "anywhere" },
});

/** Parameters with words of their own; others go by their name and the catalogue's text. */
const NAMED = [
  "scope",
  "period",
  "months",
  "grain",
  "opportunity",
  "kind",
  "from",
  "to",
  "parameter",
  "code",
] as const;
const WITH_DEFAULT = ["scope", "period", "months", "grain"] as const;
const KINDS = ["week", "month", "quarter", "half", "year"];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  months: ["13", "25"],
  grain: KINDS,
  kind: KINDS,
};

export type ParameterPickersProps = {
  readonly draft: DraftFormula;
  readonly calendars: KpiList["calendars"];
  readonly onDraft: (change: (before: DraftFormula) => DraftFormula) => void;
};

/** How a KPI is shown, and a control for every parameter of the function. */
export function ParameterPickers({ draft, calendars, onDraft }: ParameterPickersProps) {
  const say = useSay();
  const { subject, fn } = draft;
  const kpi = subject.kind === "kpi" ? subject.kpi : undefined;
  const parameters: readonly SignatureParameter[] = SIGNATURES[fn];
  const asked = parameters.filter(({ name }) => name !== "options" && !(kpi && name === "kpi"));
  const change = (name: string, next: (before: Pick) => Pick) =>
    onDraft((before) => ({ ...before, picks: { ...before.picks, [name]: next(pickOf(before, name)) } }));
  return (
    <>
      {kpi && <ShownAs fn={fn} onChange={(next) => onDraft((before) => ({ ...before, fn: next }))} />}
      {asked.map((parameter) => (
        <ParameterPicker
          key={parameter.name}
          fn={fn}
          parameter={parameter}
          grains={kpi?.grains ?? null}
          pick={pickOf(draft, parameter.name)}
          onPick={(next) => change(parameter.name, next)}
        />
      ))}
      {kpi && hasHeadingsChoice(draft) && (
        <Checkbox
          label={say("build.headings")}
          checked={fn === "KPI.TABLE"}
          onChange={(_event, { checked }) =>
            onDraft((before) => ({ ...before, fn: checked === true ? "KPI.TABLE" : "KPI.VALUE" }))
          }
        />
      )}
      {parameters.some(({ name }) => name === "options") && (
        <OptionsPicker
          kpi={kpi}
          calendars={calendars}
          picks={draft.options}
          onPick={(options) => onDraft((before) => ({ ...before, options }))}
        />
      )}
    </>
  );
}

/** Several values spill as a table, which may carry its codes in a row and a column of headings. */
function hasHeadingsChoice({ fn, picks }: DraftFormula): boolean {
  if (fn === "KPI.TABLE") return true;
  const several = ["scope", "period"].some((name) => {
    const pick = picks[name];
    return (pick?.kind === "values" && pick.values.length > 1) || pick?.kind === "cells";
  });
  return fn === "KPI.VALUE" && several;
}

type ParameterPickerProps = {
  readonly fn: FunctionId;
  readonly parameter: SignatureParameter;
  readonly grains: readonly string[] | null;
  readonly pick: Pick;
  readonly onPick: (change: (before: Pick) => Pick) => void;
};

function ParameterPicker({ fn, parameter, grains, pick, onPick }: ParameterPickerProps) {
  const say = useSay();
  const { language } = useAppearance();
  const { name, list } = parameter;
  const named = NAMED.find((one) => one === name);
  const usual = WITH_DEFAULT.find((one) => one === name);
  const label = named === undefined ? name : say(`build.parameter.${named}`);
  const placeholder = usual === undefined || !parameter.optional ? "" : say(`build.default.${usual}`);
  const props = { label, list, placeholder, pick, onPick };
  if (name === "scope") return <ScopePicker {...props} />;
  if (name === "period") return <PeriodPicker {...props} grains={grains} />;
  const hint = CATALOGUE[fn].parameters[name]?.[language] ?? "";
  return <PlainPicker {...props} hint={hint} choices={CHOICES[name] ?? []} />;
}

function ShownAs({ fn, onChange }: { readonly fn: FunctionId; readonly onChange: (fn: FunctionId) => void }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  return (
    <Field label={say("build.show-as")} hint={CATALOGUE[fn].description[language]}>
      <Dropdown
        inlinePopup
        className={styles.control}
        value={fn}
        selectedOptions={[fn]}
        onOptionSelect={(_event, { optionValue }) =>
          onChange(KPI_FUNCTIONS.find((one) => one === optionValue) ?? fn)
        }
      >
        {KPI_FUNCTIONS.map((one) => (
          <Option key={one} value={one} text={one}>
            <span>
              {one}
              <Text size={200} className={styles.under}>
                {CATALOGUE[one].description[language]}
              </Text>
            </span>
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
