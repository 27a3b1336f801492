import type { ProblemParameters } from "../contract/problem.ts";

/** Why a file, a row or a cell is not taken. Stored with an import, so a code never changes its meaning. */
export const REFUSAL_REASONS = [
  "duplicate-column",
  "unknown-columns",
  "missing-column",
  "several-kinds",
  "no-kind",
  "row-length",
  "blank",
  "needed-for-new",
  "not-text",
  "code-too-long",
  "text-too-long",
  "date-order-unclear",
  "date-year-unclear",
  "date-does-not-exist",
  "date-with-zone",
  "not-a-date",
  "money-other-currency",
  "money-separators-unclear",
  "money-decimals",
  "money-too-large",
  "not-money",
  "not-a-number",
  "unknown-unit",
  "unknown-person",
  "code-of-person",
  "code-of-unit",
  "code-reserved",
  "parent-is-itself",
  "parent-below",
  "parent-starts-later",
  "move-needs-day",
  "unit-starts-later",
  "unit-differs",
  "joined-after-posting",
  "left-before-joined",
  "confirmed-before-joined",
  "ends-before-start",
  "posting-overlaps",
  "grant-role",
  "grant-needs-unit",
  "grant-without-unit",
  "grant-overlaps",
  "last-admin",
  "period-closed",
  "form",
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A refusal with what its sentence names; `column` is the column to look at, null for the whole row. */
export type Refusal = {
  readonly column: string | null;
  readonly reason: RefusalReason;
  readonly parameters: ProblemParameters;
};
