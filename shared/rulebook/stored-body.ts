import type { RecordBody } from "../contract/records.ts";
import type { Form } from "./form-definition.ts";
import { fromMinorUnits, toMinorUnits } from "./minor-units.ts";

/** Decimals of the money of records. */
export const MONEY_DECIMALS = 2;

/** A record's body as it is kept: money as integer minor units. Expects a body that `checkBody` accepted. */
export function toStored(form: Form, body: RecordBody): RecordBody {
  return mapMoney(form, body, (amount) => toMinorUnits(amount, MONEY_DECIMALS));
}

/** A kept body as it travels: money as decimals of the main unit. */
export function fromStored(form: Form, stored: RecordBody): RecordBody {
  return mapMoney(form, stored, (amount) => fromMinorUnits(amount, MONEY_DECIMALS));
}

function mapMoney(form: Form, body: RecordBody, convert: (amount: number) => number): RecordBody {
  const mapped = { ...body };
  for (const { key, type } of form.fields) {
    const value = type === "money" ? mapped[key] : undefined;
    if (typeof value === "number") mapped[key] = convert(value);
  }
  return mapped;
}
