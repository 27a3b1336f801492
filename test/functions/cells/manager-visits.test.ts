import { beforeAll, describe, expect, test } from "vitest";
import { RecordView } from "../../../shared/contract/records.ts";
import { Explanation } from "../../../shared/contract/explanation.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importText } from "../support/import-rows.ts";
import { recountFacts } from "../support/publish-rules.ts";

/** Customers by the day since when they are; blank for a prospect. All are kept by EVA of G1. */
const CUSTOMERS: readonly (readonly [name: string, since: string])[] = [
  ["Haichuan", "2019-03-01"],
  ["Yuanfang", "2025-12-31"],
  ["Dongfeng", "2026-01-01"],
  ["Lushan", "2026-04-30"],
  ["Nanshan", "2026-05-01"],
  ["Beihai", "2026-10-20"],
  ["Qinghai", ""],
];

/** Visits: by whom, to which customer, on which day. MAX heads the branch of D1, GINA the one of D2. */
const VISITS: readonly (readonly [who: string, customer: string, day: string])[] = [
  ["MAX", "Haichuan", "2026-02-03"],
  ["MAX", "Haichuan", "2026-06-03"],
  ["MAX", "Dongfeng", "2026-06-04"],
  ["MAX", "Qinghai", "2026-06-05"],
  ["MAX", "Nanshan", "2026-04-01"],
  ["MAX", "Nanshan", "2026-07-01"],
  ["EVA", "Haichuan", "2026-07-02"],
  ["GINA", "Haichuan", "2026-07-03"],
  ["MAX", "Yuanfang", "2025-11-30"],
];

/** The same by hand: visits of branch managers to who was a customer, ÷ customers by the year that they are. */
function expected(year: number, visitors: readonly string[]): number {
  const since = new Map(CUSTOMERS);
  const visits = VISITS.filter(([who, customer, day]) => {
    const start = since.get(customer) ?? "";
    return visitors.includes(who) && day.startsWith(`${year}`) && start !== "" && start <= day;
  });
  let customers = 0;
  for (const [, start] of CUSTOMERS) {
    if (start === "" || Number(start.slice(0, 4)) > year) continue;
    if (Number(start.slice(0, 4)) < year) customers += 1;
    else {
      const monthsLeft = 13 - Number(start.slice(5, 7));
      customers += (Math.floor(monthsLeft / 4) + (monthsLeft % 4 === 0 ? 0 : 1)) / 3;
    }
  }
  return visits.length / customers;
}

describe("manager visits per closed customer (K-29, T-04, I-18)", () => {
  const api = testApi();

  beforeAll(async () => {
    await freshDatabase();
    await importText(api, "units", "code parent level name", [
      "CO  company Company",
      "D1 CO district East",
      "G1 D1 group One",
      "D2 CO district West",
    ]);
    await importText(api, "people", "code name unit joined_on", [
      "EVA Eva G1 2019-01-01",
      "MAX Max D1 2019-01-01",
      "GINA Gina D2 2019-01-01",
      "ADA Ada CO 2019-01-01",
    ]);
    await importText(api, "postings", "person unit role from", [
      "MAX D1 branch_manager 2019-01-01",
      "GINA D2 branch_manager 2019-01-01",
    ]);
    await importText(api, "grants", "person role unit from", [
      "MAX manager D1 2019-01-01",
      "ADA manager CO 2019-01-01",
    ]);
    const numbers = new Map<string, string>();
    for (const [name, since] of CUSTOMERS) {
      const body = { owner: "EVA", filed_on: "2026-11-01", name, contact: "Wang", phone: "021" };
      const sent = await api.read(RecordView, "/records", {
        as: "EVA",
        body: { form: "customer", body: since === "" ? body : { ...body, partner_since: since } },
      });
      numbers.set(name, sent.number);
      const [step] = sent.state === "submitted" ? ["verify"] : [];
      if (step) {
        await api.read(RecordView, `/records/${sent.id}/decisions`, {
          as: "MAX",
          body: { step, decision: "pass", expectedRevision: 1 },
        });
      }
    }
    for (const [who, customer, day] of VISITS) {
      const since = new Map(CUSTOMERS).get(customer) ?? "";
      // GINA may not read the file, so that her feedback names nobody but by word of mouth.
      const of = who === "GINA" ? {} : { customer: numbers.get(customer) ?? null };
      const known = who === "GINA" || since === "" ? {} : { customer_since: since };
      await api.read(RecordView, "/records", {
        as: who,
        body: {
          form: "visit_feedback",
          body: { owner: who, visited_on: day, visited: customer, ...of, ...known },
        },
      });
    }
  });

  const value = (scope: string, period: string) =>
    api.valueOf("ADA", "KPI.VALUE", ["manager_visits_per_customer", scope, period]);

  test("counts visits to who was a customer by then, and customers by the part of the year that they are", async () => {
    expect(await value("D1", "2026")).toBeCloseTo(expected(2026, ["MAX"]), 10);
    expect(await value("D1", "2025")).toBe(expected(2025, ["MAX"]));
    expect(await value("G1", "2026")).toBe(0);
    expect(await value("D2", "2026")).toBe("cell/no-denominator");
    expect(await value("D1", "2026-10")).toBe("cell/bad-period");
    expect(await recountFacts(api)).toBe(0);
    expect(await value("D1", "2026")).toBeCloseTo(expected(2026, ["MAX"]), 10);
  });

  test("is aimed at three, and says what it left out", async () => {
    expect(await api.valueOf("ADA", "KPI.TARGET", ["manager_visits_per_customer", "D1", "2026"])).toBe(3);
    expect(await api.valueOf("ADA", "KPI.BAND", ["manager_visits_per_customer", "D1", "2026"])).toBe("red");
    const explained = await api.read(Explanation, "/explanations", {
      as: "ADA",
      body: { fn: "KPI.VALUE", args: ["manager_visits_per_customer", "D1", "2026"] },
    });
    expect(explained.leftOut.map((text) => text["en-US"])).toEqual([
      "Visits to who is no customer yet, and those of other posts, do not count.",
      "Files not yet verified, and customers without a day since when, do not count.",
    ]);
    expect(explained.terms.map(({ name, value: amount, from, to }) => [name, amount, from, to])).toEqual([
      ["visits", 4, "2026-01-01", "2026-12-31"],
      ["customers", 2, "1900-01-01", "2025-12-31"],
      ["terms", 9, "2026-01-01", "2026-12-31"],
    ]);
  });
});
