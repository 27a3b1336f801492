import { type Day, isoFromDay } from "#shared/calendar/day";
import type { GrantRow } from "#shared/import/read-row";
import { ok } from "#shared/result";
import { type Applied, refuse } from "./applied.ts";
import type { GrantState, HeldGrant } from "./grant-state.ts";
import { STILL } from "./posting.ts";

/**
 * Adds or changes one right, known by person, role, unit and first day; `to` takes it back. The same right cannot be
 * held twice at a time, because taking one back would leave the other. An administrator's does not end unless somebody
 * else is one from that day on for good. The same row again changes nothing.
 */
export function applyGrantRow(state: GrantState, row: GrantRow): Applied {
  const personId = state.people.get(row.person.toLowerCase());
  if (personId === undefined)
    return refuse("person", "unknown-person", { column: "person", value: row.person });
  const { role } = row;
  if (role !== "lead" && role !== "manager" && role !== "admin") {
    return refuse("role", "grant-role", { value: role });
  }
  if (role === "admin" && row.unit) return refuse("unit", "grant-without-unit", {});
  if (role !== "admin" && !row.unit) return refuse("unit", "grant-needs-unit", { role });
  const unitId = row.unit ? state.units.get(row.unit.toLowerCase()) : null;
  if (unitId === undefined) return refuse("unit", "unknown-unit", { column: "unit", value: row.unit ?? "" });
  const alike = state.grants.filter(
    (grant) => grant.personId === personId && grant.role === role && grant.unitId === unitId,
  );
  const same = alike.find((grant) => grant.from === row.from);
  const until = row.to === undefined ? (same?.until ?? STILL) : (row.to ?? STILL);
  if (until < row.from) return refuse("to", "ends-before-start", {});
  const rival = alike.find((grant) => grant !== same && grant.from < until && row.from < grant.until);
  if (rival) return refuse("from", "grant-overlaps", { day: isoFromDay(rival.from) });
  if (same?.until === until) return ok("unchanged");
  if (same && until < same.until && !mayEnd(state, same, until)) return refuse("to", "last-admin", {});
  const grant: HeldGrant = { personId, role, unitId, from: row.from, until };
  state.grants = [...state.grants.filter((other) => other !== same), grant];
  state.touched.push(grant);
  return ok(same ? "changed" : "added");
}

/** Whether a right may end on a day: every other than an administrator's, and theirs where another one stays for good. */
function mayEnd(state: GrantState, ending: HeldGrant, day: Day): boolean {
  return (
    ending.role !== "admin" ||
    state.grants.some(
      ({ personId, role, from, until }) =>
        role === "admin" &&
        personId !== ending.personId &&
        !state.leavers.has(personId) &&
        from <= day &&
        until === STILL,
    )
  );
}
