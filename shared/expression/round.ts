const SIGNIFICANT_DIGITS = 15;

/** Most decimals, and most places before the decimal point, that a number is rounded to. */
export const ROUND_DIGITS_MAX = 20;

/** The sum of numbers with no more decimals than they have themselves, so that 0.1 + 0.2 is 0.3. */
export function sumOf(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const places = Math.max(0, ...values.map(decimalsOf));
  return places > ROUND_DIGITS_MAX || !Number.isFinite(sum) ? sum : roundHalfAway(sum, places);
}

function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return (digits.split(".")[1]?.length ?? 0) - Number(exponent);
}

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
