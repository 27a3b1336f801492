import { roundHalfAway } from "../expression/round.ts";

// Exact rounding works on digits and is slow; far from a half, the nearest integer is the same one.
const FAR_FROM_A_HALF = 0.25;
const EXACT_MAX = 2 ** 50;

/** An amount as an integer of 10^-decimals: `toMinorUnits(1234.5, 2)` is 123450. Halves go away from zero. */
export function toMinorUnits(value: number, decimals: number): number {
  const scaled = value * 10 ** decimals;
  const nearest = Math.round(scaled);
  if (Math.abs(scaled - nearest) < FAR_FROM_A_HALF && Math.abs(nearest) < EXACT_MAX) return nearest + 0;
  return Math.round(roundHalfAway(value, decimals) * 10 ** decimals) + 0;
}

/** The amount of an integer of 10^-decimals; gives back exactly what `toMinorUnits` took, up to its decimals. */
export function fromMinorUnits(stored: number, decimals: number): number {
  return stored / 10 ** decimals;
}
