import { beforeAll, expect, test } from "vitest";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importFile } from "../support/import-rows.ts";

const api = testApi();
const code = (index: number): string => `P${String(index).padStart(3, "0")}`;
const people = Array.from({ length: 109 }, (_, index) => code(index + 1));

/** 95 at the end of September, 14 join and 4 leave in October, 6 are confirmed. */
const PEOPLE = people.map((person, index) => [
  person,
  `Person ${index + 1}`,
  "D1",
  index < 95 ? "2024-01-01" : "2026-10-05",
  index < 6 ? "2026-10-20" : "",
  index >= 91 && index < 95 ? "2026-10-15" : "",
]);

/** 60 sell one policy each in October, 1,200,000 together. */
const SOLD = people
  .slice(0, 60)
  .map((person, index) => [`N${index}`, person, "2026-10-08", "20000", "regular", "", ""]);

/** Thirteen months before: 1,000,000 of regular premium, 50,000 of it surrendered in the cooling-off period. */
const COHORT = [
  ["A1", "P001", "2025-09-10", "500000", "regular", "", ""],
  ["A2", "P002", "2025-09-30", "200000", "regular", "2026-05-01", "paid_up"],
  ["A3", "P003", "2025-09-11", "60000", "regular", "2026-12-01", "lapsed"],
  ["A4", "P004", "2025-09-12", "190000", "regular", "2026-10-01", "lapsed"],
  ["A5", "P005", "2025-09-13", "50000", "regular", "2025-09-20", "cooling_off"],
  ["A6", "P006", "2025-09-14", "700000", "single", "", ""],
];

beforeAll(async () => {
  await freshDatabase();
  await importFile(api, {
    kind: "units",
    columns: ["code", "parent", "level", "name", "from"],
    rows: [
      ["CO", "", "company", "Company", "2020-01-01"],
      ["D1", "CO", "district", "East", "2020-01-01"],
      ["D2", "CO", "district", "Nobody yet", "2020-01-01"],
    ],
  });
  await importFile(api, {
    kind: "people",
    columns: ["code", "name", "unit", "joined_on", "confirmed_on", "left_on"],
    rows: PEOPLE,
  });
  await importFile(api, {
    kind: "policies",
    columns: ["number", "rep", "issued_on", "premium", "pay_mode", "ended_on", "end_reason"],
    rows: [...SOLD, ...COHORT],
  });
}, 120_000);

const value = (fn: string, ...args: (string | number)[]) => api.valueOf("admin", fn, args);

test("V-01: 95 at the beginning, 105 at the end, 60 issuers: average 100, activity rate 60 %", async () => {
  expect(await value("KPI.HEADCOUNT", "D1", "2026-10", "basis=opening")).toBe(95);
  expect(await value("KPI.HEADCOUNT", "D1", "2026-10")).toBe(105);
  expect(await value("KPI.HEADCOUNT", "D1", "2026-10", "basis=average")).toBe(100);
  expect(await value("KPI.ACTIVITYRATE", "D1", "2026-10")).toBe(0.6);
});

test("V-02: first premium 1,200,000 by 60 issuers: 20,000 each", async () => {
  expect(await value("KPI.VALUE", "first_premium", "D1", "2026-10")).toBe(1_200_000);
  expect(await value("KPI.PRODUCTIVITY", "D1", "2026-10")).toBe(20_000);
});

test("V-03: 6 confirmed, 4 lost, average 100: 6 % and 4 %", async () => {
  expect(await value("KPI.RECRUITRATE", "D1", "2026-10")).toBe(0.06);
  expect(await value("KPI.ATTRITION", "D1", "2026-10")).toBe(0.04);
});

test("V-04: 760,000 in force of 1,000,000 less 50,000 of cooling-off surrenders: 80 %", async () => {
  expect(await value("KPI.PERSISTENCY", "D1", "2026-10")).toBe(0.8);
});

test("V-20: nobody and nothing sold is an error with a reason, never 0 %", async () => {
  expect(await value("KPI.ACTIVITYRATE", "D2", "2026-10")).toBe("cell/no-denominator");
  expect(await value("KPI.PRODUCTIVITY", "D2", "2026-10")).toBe("cell/no-denominator");
  expect(await value("KPI.VALUE", "premium_per_head", "D2", "2026-10")).toBe("cell/no-denominator");
});

test("what is not asked about in the seeds comes to the same: per head, cases, size, growth, sales", async () => {
  expect(await value("KPI.VALUE", "premium_per_head", "D1", "2026-10")).toBe(12_000);
  expect(await value("KPI.VALUE", "cases_per_producer", "D1", "2026-10")).toBe(1);
  expect(await value("KPI.VALUE", "average_case_size", "D1", "2026-10")).toBe(20_000);
  expect(await value("KPI.VALUE", "effective_rate", "D1", "2026-10")).toBe(0.6);
  expect(await value("KPI.VALUE", "sales_amount", "D1", "2026-10")).toBe(1_200_000);
  expect(await value("KPI.VALUE", "sales_volume", "D1", "2026-10")).toBe(60);
  expect(await value("KPI.VALUE", "revenue_per_rep", "D1", "2026-10")).toBe(12_000);
  expect(await value("KPI.VALUE", "premium_growth", "D1", "2026-10")).toBe("cell/no-denominator");
  expect(await value("KPI.VALUE", "retention_flow", "D1", "2026-10")).toBeCloseTo(105 / 109, 12);
});
