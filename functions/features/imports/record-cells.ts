import { isoFromDay } from "#shared/calendar/day";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import { IMPORT_COLUMNS } from "#shared/import/columns";
import type { RecordCells } from "#shared/import/read-row";
import { fromMinorUnits } from "#shared/rulebook/minor-units";
import { MONEY_DECIMALS } from "#shared/rulebook/stored-body";

const TYPES = new Map(
  Object.entries({ ...IMPORT_COLUMNS.policies, ...IMPORT_COLUMNS.opportunities }).map(([name, { type }]) => [
    name,
    type,
  ]),
);

/** A row's cells as fields of its form: every column is called like its field. A blank is null and clears the field. */
export function bodyOfCells({ cells }: RecordCells): RecordBody {
  const body: RecordBody = {};
  for (const [column, value] of cells) body[column] = fieldOf(column, value);
  return body;
}

function fieldOf(column: string, value: string | number | null): FieldValue {
  if (typeof value !== "number") return value;
  return TYPES.get(column) === "day" ? isoFromDay(value) : fromMinorUnits(value, MONEY_DECIMALS);
}
