const SIGNIFICANT_DIGITS = 15;

/** Most decimals, and most places before the decimal point, that a number is rounded to. */
export const ROUND_DIGITS_MAX = 20;

/** A number with the 15 significant digits that a spreadsheet shows, so that 0.1 + 0.2 is 0.3. */
export function asSpreadsheetReads(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

/**
 * Rounds as a spreadsheet does: the number is read with 15 significant digits, and halves go away from zero,
 * so 2.675 becomes 2.68. Negative digits round before the decimal point: `roundHalfAway(1250, -2)` is 1300.
 */
export function roundHalfAway(value: number, digits: number): number {
  const read = asSpreadsheetReads(Math.abs(value));
  const rounded = shift(Math.round(shift(read, digits)), -digits);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

// Moving the decimal point in the text is exact where multiplying by a power of ten is not.
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
