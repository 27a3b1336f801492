const SIGNIFICANT_DIGITS = 15;

/** Most decimals, and most places before the decimal point, that a number is rounded to. */
export const ROUND_DIGITS_MAX = 20;

/**
 * Rounds as a spreadsheet does: the number is read with 15 significant digits, and halves go away from zero,
 * so 2.675 becomes 2.68. Negative digits round before the decimal point: `roundHalfAway(1250, -2)` is 1300.
 */
export function roundHalfAway(value: number, digits: number): number {
  const read = Number(Math.abs(value).toPrecision(SIGNIFICANT_DIGITS));
  const rounded = shift(Math.round(shift(read, digits)), -digits);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

// Moving the decimal point in the text is exact where multiplying by a power of ten is not.
function shift(value: number, places: number): number {
  const [digits = "0", exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
