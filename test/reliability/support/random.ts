/** Numbers that a seed decides: the same seed gives the same sequence. */
export type Dice = {
  /** A number from 0 to below `below`. */
  readonly roll: (below: number) => number;
  readonly pick: <Value>(values: readonly Value[]) => Value;
  /** True in `percent` of a hundred. */
  readonly chance: (percent: number) => boolean;
};

/** Throws dice by a seed (mulberry32). */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (below: number): number => Math.floor(next() * below);
  return {
    roll,
    pick: (values) => {
      const value = values[roll(values.length)];
      if (value === undefined) throw new Error("There is nothing to pick from.");
      return value;
    },
    chance: (percent) => roll(100) < percent,
  };
}
