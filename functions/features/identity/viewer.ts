import type { Day } from "#shared/calendar/day";
import type { Role } from "#shared/contract/identity";

/** A unit as the viewer's own facts name it. */
export type UnitName = { readonly id: number; readonly code: string; readonly name: string };

/** A right held today. `unit` is null for a grant over the whole company. */
export type Grant = { readonly role: Exclude<Role, "rep">; readonly unit: UnitName | null };

/** Who asks, with the rights of today. Every repository call that reads business data takes one. */
export type Viewer = {
  readonly personId: number;
  readonly code: string;
  readonly name: string;
  readonly isAdmin: boolean;
  readonly role: Role;
  readonly grants: readonly Grant[];
  /** Where the person is posted today. */
  readonly postedUnit: UnitName | null;
  /** The default scope "my team": the granted unit, else the posted one, else the company's only root. */
  readonly team: UnitName | null;
  readonly today: Day;
  readonly company: Company;
};

/** The company's own row, with the versions that caches are keyed by. */
export type Company = {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  /** Tells this database from any other, for caches. */
  readonly instance: string;
  readonly orgVersion: number;
  readonly rulebookVersion: number;
  readonly closingVersion: number;
};

const STRENGTH: readonly Role[] = ["rep", "lead", "manager", "admin"];

/** The strongest of the roles held. */
export function strongestRole(roles: readonly Role[]): Role {
  return roles.reduce<Role>(
    (best, role) => (STRENGTH.indexOf(role) > STRENGTH.indexOf(best) ? role : best),
    "rep",
  );
}

/** Ids of the units whose whole tree the viewer reads, beside the own posting. */
export function grantedUnitIds(viewer: Viewer): number[] {
  return viewer.grants.flatMap((grant) => (grant.unit ? [grant.unit.id] : []));
}
