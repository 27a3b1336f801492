import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  tokens,
} from "@fluentui/react-components";
import type { KpiList, KpiView } from "#shared/contract/kpis";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import type { OptionPicks } from "./options-text.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  control: { minWidth: 0 },
});

type Choice = { readonly value: string; readonly title: string };

export type OptionsPickerProps = {
  readonly kpi: KpiView | undefined;
  readonly calendars: KpiList["calendars"];
  readonly picks: OptionPicks;
  readonly onPick: (picks: OptionPicks) => void;
};

/** What a formula may choose besides scope and period; closed until somebody wants it. */
export function OptionsPicker({ kpi, calendars, picks, onPick }: OptionsPickerProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  return (
    <Accordion collapsible>
      <AccordionItem value="options">
        <AccordionHeader as="h2">{say("build.options")}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.root}>
            {kpi?.bases.map(({ parameter, title, choices }) => (
              <ChoiceField
                key={parameter}
                label={title[language]}
                choices={choices.map((choice) => ({ value: choice.value, title: choice.title[language] }))}
                value={picks.basis[parameter] ?? ""}
                onChange={(value) => onPick({ ...picks, basis: { ...picks.basis, [parameter]: value } })}
              />
            ))}
            {calendars.length > 1 && (
              <ChoiceField
                label={say("build.calendar")}
                choices={calendars.map(({ code, title }) => ({ value: code, title: title[language] }))}
                value={picks.calendar}
                onChange={(calendar) => onPick({ ...picks, calendar })}
              />
            )}
            <Field label={say("build.rules")}>
              <Input
                type="date"
                className={styles.control}
                value={picks.rules}
                onChange={(_event, { value }) => onPick({ ...picks, rules: value })}
              />
            </Field>
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

type ChoiceFieldProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function ChoiceField({ label, choices, value, onChange }: ChoiceFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const all = [{ value: "", title: say("build.as-usual") }, ...choices];
  return (
    <Field label={label}>
      <Dropdown
        inlinePopup
        className={styles.control}
        value={all.find((choice) => choice.value === value)?.title ?? value}
        selectedOptions={[value]}
        onOptionSelect={(_event, { optionValue }) => onChange(optionValue ?? "")}
      >
        {all.map((choice) => (
          <Option key={choice.value} value={choice.value}>
            {choice.title}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
