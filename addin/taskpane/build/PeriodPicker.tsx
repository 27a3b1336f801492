import { Button, Combobox, Field, makeStyles, Option, OptionGroup } from "@fluentui/react-components";
import { useState } from "react";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { addValues, tagsOf, type ParameterPickerProps } from "./parameter-picker.ts";
import { lastMonths, MOVING_PERIODS, PERIOD_GRAINS, suggestPeriods } from "./period-suggestions.ts";
import { PickedField } from "./PickedField.tsx";

const LAST_MONTHS = 6;

const useStyles = makeStyles({ control: { minWidth: 0 }, months: { alignSelf: "flex-start" } });

export type PeriodPickerProps = ParameterPickerProps & {
  /** The kinds of period that make sense; null: all. */
  readonly grains: readonly string[] | null;
};

/** One or several periods: of the list, or as typed. */
export function PeriodPicker({ label, list, placeholder, pick, onPick, grains }: PeriodPickerProps) {
  const styles = useStyles();
  const say = useSay();
  const { today } = usePerson().me;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toUpperCase();
  const suggestions = suggestPeriods(today);
  const groups = [
    { label: say("build.moving"), codes: [...MOVING_PERIODS] },
    ...PERIOD_GRAINS.filter((grain) => grains === null || grains.includes(grain)).map((grain) => ({
      label: say(`build.grain.${grain}`),
      codes: [...suggestions[grain]],
    })),
  ]
    .map((group) => ({ ...group, codes: group.codes.filter((code) => code.includes(wanted)) }))
    .filter(({ codes }) => codes.length > 0);
  const known = groups.some(({ codes }) => codes.some((code) => code === wanted));
  const isEmpty = pick.kind === "omitted" || (pick.kind === "values" && pick.values.length === 0);
  const add = (codes: readonly string[]) => onPick((before) => addValues(before, codes, list));
  return (
    <>
      <PickedField label={label} pick={pick} onPick={onPick} tags={tagsOf(pick, (code) => code)}>
        <Field label={label}>
          <Combobox
            freeform
            inlinePopup
            className={styles.control}
            placeholder={isEmpty ? placeholder : ""}
            open={open}
            onOpenChange={(_event, data) => setOpen(data.open)}
            value={typed}
            selectedOptions={[]}
            onChange={(event) => {
              setTyped(event.target.value);
              setOpen(true);
            }}
            onBlur={() => {
              if (wanted !== "") add([wanted]);
              setTyped("");
            }}
            onOptionSelect={(_event, { optionValue }) => {
              if (optionValue === undefined || optionValue === "") return;
              setTyped("");
              add([optionValue]);
            }}
            autoComplete="off"
          >
            {wanted !== "" && !known && (
              <Option value={wanted} text={wanted}>
                {say("build.typed", { text: wanted })}
              </Option>
            )}
            {groups.map((group) => (
              <OptionGroup key={group.label} label={group.label}>
                {group.codes.map((code) => (
                  <Option key={code} value={code}>
                    {code}
                  </Option>
                ))}
              </OptionGroup>
            ))}
          </Combobox>
        </Field>
      </PickedField>
      {list && (grains === null || grains.includes("month")) && (
        <Button
          size="small"
          className={styles.months}
          onClick={() => onPick(() => ({ kind: "values", values: lastMonths(today, LAST_MONTHS) }))}
        >
          {say("build.last-months")}
        </Button>
      )}
    </>
  );
}
