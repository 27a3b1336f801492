/** How good a value is: the target is reached, nearly reached, or missed. */
export type Band = "green" | "amber" | "red";

/**
 * The band of a value: green where it reaches the target in the KPI's direction, amber where it reaches `amber` × target
 * (below 1 where more is better, above 1 where less is), red otherwise.
 */
export function bandOf(
  value: number,
  { target, amber, direction }: { target: number; amber: number; direction: "up" | "down" },
): Band {
  const reaches = (aim: number): boolean => (direction === "up" ? value >= aim : value <= aim);
  if (reaches(target)) return "green";
  return reaches(amber * target) ? "amber" : "red";
}
