import { Checkbox, Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { useFormHost } from "../form-host.ts";
import { optionsOf } from "#shared/rulebook/options";
import type { FieldControlProps } from "./field-control.ts";
import { GroupField } from "./GroupField.tsx";
import { LabelledField } from "./LabelledField.tsx";

/** Up to so many answers stand open, to be ticked at once. */
const OPEN_MAX = 10;

const useStyles = makeStyles({
  group: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** Any of the answers, in the order in which they are offered. */
export function ChoicesControl(props: FieldControlProps) {
  const { field, value, values, onChange } = props;
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { lists } = useFormHost();
  const offered = optionsOf(field, lists, values);
  const chosen = chosenOf(value);
  const labelOf = (one: string) => offered.find((option) => option.value === one)?.label[language] ?? one;
  const choose = (wanted: readonly string[]) => {
    const known = offered.map((option) => option.value).filter((one) => wanted.includes(one));
    const others = wanted.filter((one) => !known.includes(one));
    onChange([...known, ...others]);
  };
  if (offered.length > OPEN_MAX) {
    return (
      <LabelledField {...props}>
        <Dropdown
          multiselect
          inlinePopup
          placeholder={say("pane.field.choose")}
          value={chosen.map(labelOf).join(language === "zh-CN" ? "、" : ", ")}
          selectedOptions={[...chosen]}
          onOptionSelect={(_event, data) => choose(data.selectedOptions)}
        >
          {offered.map((option) => (
            <Option key={option.value} value={option.value}>
              {option.label[language]}
            </Option>
          ))}
        </Dropdown>
      </LabelledField>
    );
  }
  return (
    <GroupField {...props} className={styles.group}>
      {offered.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label[language]}
          checked={chosen.includes(option.value)}
          onChange={(_event, data) =>
            choose(
              data.checked === true
                ? [...chosen, option.value]
                : chosen.filter((one) => one !== option.value),
            )
          }
        />
      ))}
    </GroupField>
  );
}

function chosenOf(value: FieldControlProps["value"]): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
