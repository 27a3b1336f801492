import { addMonths, type Day, dayFromIso, dayOf, isoFromDay, partsOfDay } from "#shared/calendar/day";
import type { ImportKind } from "#shared/contract/imports";
import {
  type DemoClosedOpportunity,
  type DemoOpportunity,
  demoClosedOpportunities,
  demoOpportunities,
} from "./opportunities.ts";
import { type DemoGrant, demoPeople, type DemoPerson, type DemoPosting } from "./people.ts";
import { demoPolicies, type DemoPolicy, isoOrBlank } from "./policies.ts";
import { demoPosts, postRows } from "./posts.ts";
import { createRandom } from "./random.ts";
import { type DemoRecord, demoRecords } from "./records.ts";
import { type DemoUnit, demoUnits } from "./units.ts";

/** The demonstration company of a day: the same for the same day. */
export type DemoCompany = {
  readonly today: Day;
  readonly window: { readonly first: Day; readonly last: Day };
  readonly moveOn: Day;
  readonly units: readonly DemoUnit[];
  readonly people: readonly DemoPerson[];
  readonly posts: readonly DemoPosting[];
  readonly postings: readonly DemoPosting[];
  readonly grants: readonly DemoGrant[];
  readonly policies: readonly DemoPolicy[];
  readonly closed: readonly DemoClosedOpportunity[];
  readonly opportunities: readonly DemoOpportunity[];
  readonly records: readonly DemoRecord[];
};

const SEED = 20_261_001;
const MONTHS = 37;
const CLOSED_OPPORTUNITIES = 140;
const ALWAYS_COVERED = dayOf(2026, 10, 31);
const FOUNDED = "2015-01-01";

/**
 * Makes the company: 37 months that end on `today`, and reach over October 2026 whatever the day.
 * @param todayIso the company's day, ISO
 */
export function createDemoCompany(todayIso: string): DemoCompany {
  const today = dayFromIso(todayIso);
  if (today === undefined) throw new Error(`“${todayIso}” is not a day: write it as YYYY-MM-DD.`);
  const random = createRandom(SEED);
  const last = Math.max(today, ALWAYS_COVERED);
  const earliest = Math.min(today, ALWAYS_COVERED);
  const { year, month } = partsOfDay(earliest);
  const window = { first: addMonths(dayOf(year, month, 1), 1 - MONTHS), last };
  const moveOn = addMonths(window.first, 20) + 9;
  const { people, grants, postings } = demoPeople(random, window);
  const reps = people.filter(({ code }) => !grants.some(({ person }) => person === code));
  return {
    today,
    window,
    moveOn,
    units: demoUnits(FOUNDED, isoFromDay(moveOn)),
    people,
    posts: demoPosts(people, grants, postings),
    postings,
    grants,
    policies: demoPolicies(random, people, window),
    closed: demoClosedOpportunities(random, people, window, CLOSED_OPPORTUNITIES),
    opportunities: demoOpportunities(random, reps, today),
    records: demoRecords(people, postings, today),
  };
}

/** A file of the company, as an import reads it. */
export type DemoFile = { readonly kind: ImportKind; readonly columns: string[]; readonly rows: string[][] };

/** The company as files to import, in the order to import them. */
export function demoFiles(company: DemoCompany): DemoFile[] {
  const day = isoOrBlank;
  return [
    {
      kind: "units",
      columns: ["code", "parent", "level", "name", "from"],
      rows: company.units.map((unit) => [unit.code, unit.parent, unit.level, unit.name, unit.from]),
    },
    {
      kind: "people",
      columns: ["code", "name", "unit", "joined_on", "confirmed_on", "left_on"],
      rows: company.people.map((person) => [
        person.code,
        person.name,
        person.unit,
        day(person.joined),
        day(person.confirmed),
        day(person.left),
      ]),
    },
    {
      kind: "postings",
      columns: ["person", "unit", "role", "from", "to"],
      rows: postRows([...company.posts, ...company.postings]),
    },
    {
      kind: "grants",
      columns: ["person", "role", "unit", "from", "to"],
      rows: company.grants.map((grant) => [grant.person, grant.role, grant.unit, day(grant.from), ""]),
    },
    {
      kind: "policies",
      columns: ["number", "rep", "unit", "issued_on", "premium", "pay_mode", "ended_on", "end_reason"],
      rows: company.policies.map((policy) => [
        policy.number,
        policy.rep,
        policy.unit,
        day(policy.issuedOn),
        policy.premium,
        policy.payMode,
        day(policy.endedOn),
        policy.endReason,
      ]),
    },
    {
      kind: "opportunities",
      columns: ["number", "customer", "owner", "product", "opened_on", "amount", "closed_on", "outcome"],
      rows: company.closed.map((deal) => [
        deal.number,
        deal.customer,
        deal.owner,
        deal.product,
        day(deal.openedOn),
        deal.amount,
        day(deal.closedOn),
        deal.outcome,
      ]),
    },
  ];
}
