import { roundHalfAway } from "../expression/round.ts";

/** An amount as an integer of 10^-decimals: `toMinorUnits(1234.5, 2)` is 123450. Halves go away from zero. */
export function toMinorUnits(value: number, decimals: number): number {
  return Math.round(roundHalfAway(value, decimals) * 10 ** decimals) + 0;
}

/** The amount of an integer of 10^-decimals; gives back exactly what `toMinorUnits` took, up to its decimals. */
export function fromMinorUnits(stored: number, decimals: number): number {
  return stored / 10 ** decimals;
}
