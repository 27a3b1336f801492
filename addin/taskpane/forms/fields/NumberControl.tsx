import { Input } from "@fluentui/react-components";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { formatMoney } from "../../../ui/format.ts";
import { useFormHost } from "../form-host.ts";
import { percentText, readNumberInput } from "../number-input.ts";
import { textOf, type FieldControlProps } from "./field-control.ts";
import { LabelledField } from "./LabelledField.tsx";

/** From here on an amount is read out once more in full, as zeros are easily miscounted. */
const READ_OUT_FROM = 10_000;

/** A number, kept as it is typed; it becomes a number when it is sent. */
export function NumberControl(props: FieldControlProps) {
  const { value, onChange } = props;
  return (
    <LabelledField {...props}>
      <Input
        value={textOf(value)}
        inputMode="decimal"
        autoComplete="off"
        onChange={(_event, data) => onChange(data.value)}
      />
    </LabelledField>
  );
}

/** A share, typed in percent: 5 is kept as 0.05 when it is sent. */
export function PercentControl(props: FieldControlProps) {
  const { value, onChange } = props;
  return (
    <LabelledField {...props}>
      <Input
        value={typeof value === "number" ? percentText(value) : textOf(value)}
        inputMode="decimal"
        autoComplete="off"
        contentAfter="%"
        onChange={(_event, data) => onChange(data.value)}
      />
    </LabelledField>
  );
}

/** An amount of money in the company's currency. */
export function MoneyControl(props: FieldControlProps) {
  const { value, caption, onChange } = props;
  const { language } = useAppearance();
  const { currency } = useFormHost().me.company;
  const amount = readNumberInput(textOf(value));
  const readOut =
    amount === undefined || Math.abs(amount) < READ_OUT_FROM
      ? undefined
      : formatMoney(language, amount, currency);
  return (
    <LabelledField {...props} hint={readOut}>
      <Input
        value={textOf(value)}
        inputMode="decimal"
        autoComplete="off"
        {...(caption === undefined && { contentAfter: currency })}
        onChange={(_event, data) => onChange(data.value)}
      />
    </LabelledField>
  );
}
