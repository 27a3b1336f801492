import type { FieldValue, RecordBody } from "../contract/records.ts";
import type { Form } from "./form-definition.ts";
import { fromMinorUnits, toMinorUnits } from "./minor-units.ts";

/** Decimals of the money of records. */
export const MONEY_DECIMALS = 2;

/**
 * A record's body as it is kept: money, in lines too, as integer minor units. Expects a body that `checkBody` accepted.
 */
export function toStored(form: Form, body: RecordBody): RecordBody {
  return mapMoney(form.fields, body, (amount) => toMinorUnits(amount, MONEY_DECIMALS));
}

/** A kept body as it travels: money as decimals of the main unit. */
export function fromStored(form: Form, stored: RecordBody): RecordBody {
  return mapMoney(form.fields, stored, (amount) => fromMinorUnits(amount, MONEY_DECIMALS));
}

type Typed = Pick<Form["fields"][number], "key" | "type" | "columns">;

function mapMoney<Body extends RecordBody>(
  fields: readonly Typed[],
  body: Body,
  convert: (amount: number) => number,
): Body {
  const mapped: Body & Record<string, FieldValue> = { ...body };
  for (const { key, type, columns = [] } of fields) {
    const value = type === "money" || type === "lines" ? mapped[key] : undefined;
    if (typeof value === "number") Object.assign(mapped, { [key]: convert(value) });
    else if (Array.isArray(value))
      Object.assign(mapped, {
        [key]: value.map((line) => (typeof line === "string" ? line : mapMoney(columns, line, convert))),
      });
  }
  return mapped;
}
