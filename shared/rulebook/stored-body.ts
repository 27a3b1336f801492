import { isLines, type Line, type RecordBody } from "../contract/records.ts";
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

function mapMoney(
  fields: readonly Typed[],
  body: RecordBody,
  convert: (amount: number) => number,
): RecordBody {
  const mapped = { ...body };
  for (const { key, type, columns = [] } of fields) {
    const value = mapped[key];
    if (type === "money" && typeof value === "number") mapped[key] = convert(value);
    else if (type === "lines" && isLines(value))
      mapped[key] = value.map((line) => mapLine(columns, line, convert));
  }
  return mapped;
}

function mapLine(columns: readonly Typed[], line: Line, convert: (amount: number) => number): Line {
  const mapped = { ...line };
  for (const { key, type } of columns) {
    const value = mapped[key];
    if (type === "money" && typeof value === "number") mapped[key] = convert(value);
  }
  return mapped;
}
