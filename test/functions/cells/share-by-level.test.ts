import { beforeAll, describe, expect, test } from "vitest";
import type { DemoPosting } from "../../../scripts/demo/people.ts";
import { dayFromIso } from "../../../shared/calendar/day.ts";
import { independentCompany, inside, isoOf, ratio } from "../../support/independent-company.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { BOARD_COMPANY, importCompany } from "../support/demo-company.ts";
import { importFile } from "../support/import-rows.ts";

const dayOf = (iso: string) => dayFromIso(iso) ?? 0;
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(10)));

const LEVELS = { supervisors: "supervisor", branch_managers: "branch_manager" };
const UNITS = [...new Set(BOARD_COMPANY.units.map((unit) => unit.code))];
const PERIODS = ["2026-03", "2026-04", "2026-05", "2026-10"].map((code) => ({
  code,
  first: `${code}-01`,
  last: new Date(Date.UTC(Number(code.slice(0, 4)), Number(code.slice(5)), 0)).toISOString().slice(0, 10),
}));

/** Promotions in the middle of months: every fourth person becomes a supervisor where they stand, some go on to manage. */
const PROMOTIONS: readonly DemoPosting[] = BOARD_COMPANY.people.flatMap((person, index) => {
  const last = BOARD_COMPANY.postings.filter((posting) => posting.person === person.code).at(-1);
  const begun = Math.max(person.joined, last?.from ?? 0);
  if (
    index % 4 !== 0 ||
    begun >= dayOf("2026-04-10") ||
    (person.left ?? dayOf("2027-01-01")) <= dayOf("2026-06-01")
  )
    return [];
  const unit = last?.unit ?? person.unit;
  return [
    { person: person.code, unit, role: "supervisor", from: dayOf("2026-04-10") },
    ...(index % 8 === 0
      ? [{ person: person.code, unit, role: "branch_manager", from: dayOf("2026-05-20") }]
      : []),
  ];
});

/** What everybody is posted as, from when on; whoever is not named is a rep. */
const POSTED = [...BOARD_COMPANY.posts, ...BOARD_COMPANY.postings, ...PROMOTIONS].toSorted(
  (one, other) => one.from - other.from,
);

function roleOn(code: string, iso: string): string {
  return POSTED.findLast(({ person, from }) => person === code && isoOf(from) <= iso)?.role ?? "rep";
}

describe("the share of each level (K-26)", () => {
  const api = testApi();
  const company = { ...BOARD_COMPANY, postings: [...BOARD_COMPANY.postings, ...PROMOTIONS] };
  const { people, policies, below, standsIn } = independentCompany(company);

  beforeAll(async () => {
    await freshDatabase();
    // The promotions are known only after the policies: what those count for follows.
    await importCompany(api, BOARD_COMPANY);
    await importFile(api, {
      kind: "postings",
      columns: ["person", "unit", "role", "from", "to"],
      rows: PROMOTIONS.map(({ person, unit, role, from }) => [person, unit, role, isoOf(from), ""]),
    });
  }, 120_000);

  async function shares(kpi: string): Promise<(number | null)[]> {
    const cells = await api.ask(
      "admin",
      UNITS.flatMap((unit) => PERIODS.map(({ code }) => ({ fn: "KPI.VALUE", args: [kpi, unit, code] }))),
    );
    return cells.map((cell) => {
      if (cell.ok) return rounded(Number(cell.value));
      expect(cell.problem.code).toBe("cell/no-denominator");
      return null;
    });
  }

  const asked = UNITS.flatMap((unit) => PERIODS.map((period) => ({ unit, period })));
  const shareOf = {
    headcount: (unit: string, { last }: (typeof PERIODS)[number], role: string | null) =>
      people.filter(
        (person) => standsIn(person, unit, last) && (role === null || roleOn(person.code, last) === role),
      ).length,
    premium: (unit: string, period: (typeof PERIODS)[number], role: string | null) =>
      policies
        .filter(({ issued }) => inside(issued, period))
        .filter((policy) => below(policy.unit, unit, policy.issued))
        .filter(({ rep, issued }) => role === null || roleOn(rep, issued) === role)
        .reduce((sum, { cents }) => sum + cents, 0),
  };

  test.each(
    (["headcount", "premium"] as const).flatMap((what) =>
      Object.entries(LEVELS).map(([level, role]) => [what, level, role] as const),
    ),
  )("of %s that %s have is that of who was posted so on the day", async (what, level, role) => {
    const expected = asked.map(({ unit, period }) =>
      rounded(ratio(shareOf[what](unit, period, role), shareOf[what](unit, period, null))),
    );
    expect(await shares(`${what}_share_${level}`)).toEqual(expected);
    expect(expected.filter((share) => share !== null && share > 0).length).toBeGreaterThan(3);
  });

  test.each(["headcount", "premium"] as const)("of %s comes to one over all levels", async (what) => {
    const parts = await Promise.all(
      [...Object.keys(LEVELS), "reps"].map((level) => shares(`${what}_share_${level}`)),
    );
    for (const [index] of asked.entries()) {
      const shared = parts.map((part) => part[index]);
      const known = shared.flatMap((share) => (typeof share === "number" ? [share] : []));
      expect([0, shared.length]).toContain(known.length);
      expect(known.reduce((sum, share) => sum + share, known.length === 0 ? 1 : 0)).toBeCloseTo(1, 9);
    }
  });
});
