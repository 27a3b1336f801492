/** Places by standard competition ranking (1224): equal values share the better place, and the next ones are skipped. */
export function competitionRanks(values: readonly number[], best: "up" | "down"): number[] {
  const sorted = values.toSorted((left, right) => (best === "up" ? right - left : left - right));
  const places = new Map<number, number>();
  for (const [index, value] of sorted.entries()) if (!places.has(value)) places.set(value, index + 1);
  return values.map((value) => places.get(value) ?? 0);
}
