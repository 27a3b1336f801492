import { isoFromDay } from "#shared/calendar/day";
import type { DemoGrant, DemoPerson, DemoPosting } from "./people.ts";

/** The managers' posts, by the level of their unit: company, district, department. */
const MANAGERS: readonly string[] = ["general_manager", "district_manager", "branch_manager"];

/** What the last people in force do beside selling, so that every step of an approval has somebody. */
const STAFF: readonly string[] = [
  "plan_information",
  "technical",
  "purchasing",
  "sales_clerk",
  "customer_service",
];

/** Who holds which post from the day they joined; whoever is not named is a rep. Nobody moves by it. */
export function demoPosts(
  people: readonly DemoPerson[],
  grants: readonly DemoGrant[],
  transfers: readonly DemoPosting[],
): DemoPosting[] {
  const moved = new Set(transfers.map(({ person }) => person));
  const granted = new Set(grants.map(({ person }) => person));
  const reps = people.filter(({ code, left }) => left === null && !moved.has(code) && !granted.has(code));
  const staff = reps.slice(-STAFF.length);
  const posts = new Map(staff.map(({ code }, index) => [code, STAFF[index] ?? "rep"]));
  for (const { person, role, unit } of grants) {
    if (moved.has(person)) continue;
    posts.set(person, role === "lead" ? "supervisor" : (MANAGERS[levelOf(unit)] ?? "rep"));
  }
  return people.flatMap(({ code, unit, joined }) => {
    const role = posts.get(code);
    return role === undefined ? [] : [{ person: code, unit, role, from: joined }];
  });
}

/** 0 the company, 1 a district, 2 a department. */
function levelOf(unit: string): number {
  return unit === "CO" ? 0 : unit.split("-").length;
}

/** Postings as rows of an import. */
export function postRows(postings: readonly DemoPosting[]): string[][] {
  return postings.map(({ person, unit, role, from }) => [person, unit, role, isoFromDay(from), ""]);
}
