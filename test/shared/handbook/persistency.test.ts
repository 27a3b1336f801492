import { describe, expect, it } from "vitest";
import { isoFromDay } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import { policyForm } from "#shared/handbook/activity/policy.form";
import { HANDBOOK } from "#shared/handbook/index";
import { compileMeasure } from "#shared/rulebook/measure";
import { indexRulebook } from "#shared/rulebook/rulebook";

const index = indexRulebook(HANDBOOK);

function factOf(code: string, body: RecordBody): { day: string; value: number } | null {
  const measure = index.get("measure", code);
  const rule = measure && compileMeasure(measure, policyForm);
  if (!rule?.ok) throw new Error(`${code} does not compile`);
  const fact = rule.value.factOf(body);
  if (!fact.ok) throw new Error(fact.reason.code);
  return fact.value && { day: isoFromDay(fact.value.day), value: fact.value.value / 100 };
}

const lapsed = (ended_on: string): RecordBody => ({
  issued_on: "2025-04-10",
  premium: 1,
  ended_on,
  end_reason: "lapsed",
});

const iso = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

describe("60 days of grace", () => {
  it.each([
    ["2025-04-01", "2026-05-31"],
    ["2025-04-15", "2026-06-14"],
    ["2025-01-31", "2026-04-01"],
    ["2025-12-31", "2027-03-01"],
  ])("of a policy issued on %s, due a year later, end on %s", (issued_on, end) => {
    expect(factOf("premium_due_13_grace_days", { issued_on, premium: 1 })?.day).toBe(end);
  });

  it("do not always end in the second month after the due date's: 12 to 14 due dates of a year do not", () => {
    for (const year of [2024, 2025, 2026, 2027]) {
      const days = (Date.UTC(year, 0, 1) - Date.UTC(year - 1, 0, 1)) / 86_400_000;
      const outside = Array.from({ length: days }, (_, after) => new Date(Date.UTC(year - 1, 0, 1 + after)))
        .map((issued) => {
          const due = Date.UTC(
            year,
            issued.getUTCMonth(),
            issued.getUTCMonth() === 1 ? Math.min(issued.getUTCDate(), 28) : issued.getUTCDate(),
          );
          const end = new Date(due + 60 * 86_400_000);
          const body = { issued_on: iso(issued.getTime()), premium: 1 };
          expect(factOf("premium_due_13_grace_days", body)?.day).toBe(iso(end.getTime()));
          const months = (end.getUTCFullYear() - year) * 12 + end.getUTCMonth() - issued.getUTCMonth();
          const convention = factOf("premium_due_13_grace_month", body)?.day.slice(0, 7);
          const twoLater = new Date(Date.UTC(year, issued.getUTCMonth() + 2, 1));
          expect(convention).toBe(iso(twoLater.getTime()).slice(0, 7));
          return months;
        })
        .filter((months) => months !== 2);
      expect(outside.length).toBeGreaterThanOrEqual(12);
      expect(outside.length).toBeLessThanOrEqual(14);
    }
  });
});

describe("100 issued, 70 kept at 13 months, 60 at 25", () => {
  const cohort = Array.from({ length: 100 }, (_, position): RecordBody => {
    const policy = { issued_on: "2024-06-10", premium: 1 };
    if (position < 30) return { ...policy, ended_on: "2025-05-01", end_reason: "lapsed" };
    return position < 40 ? { ...policy, ended_on: "2026-05-01", end_reason: "surrendered" } : policy;
  });
  const sumOf = (code: string): number =>
    cohort.reduce((sum, body) => sum + (factOf(code, body)?.value ?? 0), 0);

  it.each(["", "_month_end", "_grace_days", "_grace_month"])(
    "is 60 %% absolute and 85.7 %% reducing%s",
    (convention) => {
      const due = convention === "_month_end" ? "" : convention;
      const kept = sumOf(`premium_kept_25${convention}`);
      expect(kept / sumOf(`premium_due_25${due}`)).toBe(0.6);
      expect(kept / sumOf(`premium_reduced_25${convention}`)).toBeCloseTo(0.857142857, 9);
      expect(sumOf(`premium_kept_13${convention}`) / sumOf(`premium_due_13${due}`)).toBe(0.7);
    },
  );
});

describe("what a convention assesses", () => {
  it("is lag 13, or 14 where grace must be over first", () => {
    const body = { issued_on: "2025-04-10", premium: 1 };
    expect(factOf("premium_due_13", body)?.day).toBe("2026-05-10");
    expect(factOf("premium_due_13_grace_month", body)?.day).toBe("2026-06-10");
    expect(factOf("premium_due_25_grace_month", body)?.day).toBe("2027-06-10");
  });

  it.each([
    ["premium_kept_13_month_end", "2026-05-31", "2026-06-01"],
    ["premium_kept_13_grace_days", "2026-06-10", "2026-06-11"],
    ["premium_kept_13_grace_month", "2026-06-30", "2026-07-01"],
  ])("%s is lost with a lapse on %s, and kept with one on %s", (code, lost, kept) => {
    expect(factOf(code, lapsed(lost))).toBeNull();
    expect(factOf(code, lapsed(kept))).not.toBeNull();
    expect(factOf(code, { ...lapsed(lost), end_reason: "paid_up" })).not.toBeNull();
  });
});
