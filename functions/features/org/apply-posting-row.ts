import { type Day, isoFromDay } from "#shared/calendar/day";
import type { PostingRow } from "#shared/import/read-row";
import { ok } from "#shared/result";
import { type Applied, refuse } from "./applied.ts";
import { type PeopleState, type RolePosting, unitById } from "./person-state.ts";
import { STILL } from "./posting.ts";

const ROLE = "rep";

/**
 * Adds or changes one posting, known by person and first day. A posting that is still open ends where a new one begins;
 * a blank `to` means until the next posting, or still; any other overlap is refused. The same row again changes nothing.
 */
export function applyPostingRow(state: PeopleState, row: PostingRow): Applied {
  const key = row.person.toLowerCase();
  const person = state.people.get(key);
  if (!person) return refuse("person", "unknown-person", { column: "person", value: row.person });
  const unit = state.units.get(row.unit.toLowerCase());
  if (!unit) return refuse("unit", "unknown-unit", { column: "unit", value: row.unit });
  if (row.from < unit.firstDay) {
    return refuse("from", "unit-starts-later", { unit: unit.code, day: isoFromDay(unit.firstDay) });
  }
  const same = person.postings.find((posting) => posting.from === row.from);
  const next = person.postings.find((posting) => posting.from > row.from);
  const until = lastDay(row, same, next);
  if (until <= row.from) return refuse("to", "ends-before-start", {});
  const running = person.postings.find((posting) => posting.from < row.from && row.from < posting.until);
  const rival = next && until > next.from ? next : running && running.until !== STILL ? running : undefined;
  if (rival) {
    const parameters = {
      code: person.code,
      unit: unitById(state, rival.unitId)?.code ?? "",
      day: isoFromDay(rival.from),
    };
    return refuse(rival === next ? "to" : "from", "posting-overlaps", parameters);
  }
  const role = row.role === undefined ? (same?.role ?? ROLE) : (row.role ?? ROLE);
  const posting: RolePosting = { unitId: unit.id, role, from: row.from, until };
  if (same && same.unitId === unit.id && same.role === role && same.until === until) return ok("unchanged");
  const others = person.postings
    .filter((other) => other !== same)
    .map((other) => (other === running ? { ...other, until: row.from } : other));
  const postings = [...others, posting].toSorted((a, b) => a.from - b.from);
  state.people.set(key, { ...person, postings });
  return ok(same ? "changed" : "added");
}

function lastDay(row: PostingRow, same: RolePosting | undefined, next: RolePosting | undefined): Day {
  if (row.to === undefined && same) return same.until;
  return row.to ?? next?.from ?? STILL;
}
