import { Input } from "@fluentui/react-components";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { formatMoney } from "../../../ui/format.ts";
import { usePerson } from "../../person-context.ts";
import { readNumberInput } from "../number-input.ts";
import { textOf, type FieldControlProps } from "./field-control.ts";
import { LabelledField } from "./LabelledField.tsx";

/** From here on an amount is read out once more in full, as zeros are easily miscounted. */
const READ_OUT_FROM = 10_000;

/** A number, kept as it is typed; it becomes a number when it is sent. */
export function NumberControl({ field, value, problem, onChange }: FieldControlProps) {
  return (
    <LabelledField field={field} problem={problem}>
      <Input
        value={textOf(value)}
        inputMode="decimal"
        autoComplete="off"
        onChange={(_event, data) => onChange(data.value)}
      />
    </LabelledField>
  );
}

/** An amount of money in the company's currency. */
export function MoneyControl({ field, value, problem, onChange }: FieldControlProps) {
  const { language } = useAppearance();
  const { me } = usePerson();
  const amount = readNumberInput(textOf(value));
  const readOut =
    amount === undefined || Math.abs(amount) < READ_OUT_FROM
      ? undefined
      : formatMoney(language, amount, me.company.currency);
  return (
    <LabelledField field={field} problem={problem} hint={readOut}>
      <Input
        value={textOf(value)}
        inputMode="decimal"
        autoComplete="off"
        contentAfter={me.company.currency}
        onChange={(_event, data) => onChange(data.value)}
      />
    </LabelledField>
  );
}
