import type { Day } from "#shared/calendar/day";

/** A right as it is kept. */
export type HeldGrant = {
  readonly personId: number;
  readonly role: "lead" | "manager" | "admin";
  readonly unitId: number | null;
  readonly from: Day;
  readonly until: Day;
};

/** The rights of the people that some rows name, and every administrator's, while the rows are applied. Keys are lower case. */
export type GrantState = {
  readonly people: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, number>;
  /** Administrators who have left, or will on a known day: their right keeps nobody in the company. */
  readonly leavers: ReadonlySet<number>;
  grants: HeldGrant[];
  /** What was added or changed, in order. */
  readonly touched: HeldGrant[];
};
