import { describe, expect, it } from "vitest";
import { isoFromDay } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import { policyForm } from "#shared/handbook/activity/policy.form";
import { HANDBOOK } from "#shared/handbook/index";
import type { Measure } from "#shared/rulebook/definition";
import { baseOf, compileMeasure } from "#shared/rulebook/measure";
import { indexRulebook } from "#shared/rulebook/rulebook";

const index = indexRulebook(HANDBOOK);

function measure(code: string): Measure {
  const found = index.get("measure", code);
  if (found === undefined) throw new Error(`no measure ${code}`);
  return found;
}

function fact(code: string, body: RecordBody): string | null {
  const rule = compileMeasure(measure(code), policyForm);
  if (!rule.ok) return rule.reason.code;
  const result = rule.value.factOf({ number: "P-1", rep: "E001", ...body });
  if (!result.ok) return result.reason.code;
  return result.value === null ? null : `${isoFromDay(result.value.day)} ${result.value.value}`;
}

describe("the persistency cohort", () => {
  it.each([
    ["premium_due_13", "2024-01-31", "2025-02-28 10000"],
    ["premium_due_13", "2023-01-31", "2024-02-29 10000"],
    ["premium_due_13", "2024-02-29", "2025-03-29 10000"],
    ["premium_due_13", "2025-07-31", "2026-08-31 10000"],
    ["premium_due_13", "2025-08-31", "2026-09-30 10000"],
    ["premium_due_25", "2024-01-31", "2026-02-28 10000"],
    ["premium_due_25", "2022-01-31", "2024-02-29 10000"],
    ["premium_due_25", "2024-02-29", "2026-03-29 10000"],
  ])("%s of a policy issued on %s is due on %s", (code, issued_on, expected) => {
    expect(fact(code, { issued_on, premium: 100 })).toBe(expected);
  });

  it.each([
    [{}, "due", "kept"],
    [{ ended_on: "2025-03-29", end_reason: "lapsed" }, "due", "kept"],
    [{ ended_on: "2025-03-28", end_reason: "lapsed" }, "due", null],
    [{ ended_on: "2025-03-28", end_reason: "surrendered" }, "due", null],
    [{ ended_on: "2025-03-28", end_reason: "claim" }, "due", null],
    [{ ended_on: "2025-03-28", end_reason: "matured" }, "due", "kept"],
    [{ ended_on: "2025-03-28", end_reason: "paid_up" }, "due", "kept"],
    [{ ended_on: "2025-03-28", end_reason: "reduced_paid_up" }, "due", "kept"],
    [{ ended_on: "2025-03-28", end_reason: "extended_term" }, "due", "kept"],
    [{ ended_on: "2025-03-28", end_reason: "premium_waived" }, "due", "kept"],
    [{ ended_on: "2024-03-05", end_reason: "cooling_off" }, null, null],
    [{ ended_on: "2026-03-05", end_reason: "cooling_off" }, null, null],
    [{ pay_mode: "regular" }, "due", "kept"],
    [{ pay_mode: "single" }, null, null],
  ])("of a policy of 29 February 2024 with %j: %s, %s", (change, due, kept) => {
    const body = { issued_on: "2024-02-29", premium: 100, ...change };
    expect(fact("premium_due_13", body)).toBe(due && "2025-03-29 10000");
    expect(fact("premium_kept_13", body)).toBe(kept && "2025-03-29 10000");
  });
});

describe("a measure", () => {
  it("counts a policy of the cooling-off period as issued", () => {
    const body = {
      issued_on: "2026-10-05",
      premium: 99.99,
      ended_on: "2026-10-06",
      end_reason: "cooling_off",
    };
    expect(fact("policy_issued", body)).toBe("2026-10-05 9999");
  });

  it("without expressions counts every record on the form's own day for 1", () => {
    const plain: Measure = { ...measure("policy_count"), source: { form: "policy" } };
    const rule = compileMeasure(plain, policyForm);
    expect(rule.ok && rule.value.factOf({ issued_on: "2026-10-05" })).toMatchObject({ value: { value: 1 } });
  });

  it("says which field is empty instead of counting nothing", () => {
    expect(fact("policy_issued", { issued_on: "2026-10-05" })).toBe("empty-value");
  });

  it("over another measure adds up the facts of the one at its end", () => {
    const all = index.all("measure");
    expect(
      ["producers", "policy_count", "policy_issued", "headcount"].map(
        (code) => baseOf(measure(code), all)?.code,
      ),
    ).toEqual(["policy_issued", "policy_issued", "policy_issued", "headcount"]);
    expect(baseOf({ ...measure("producers"), source: { measure: "nothing" } }, all)).toBeUndefined();
    const circle: Measure = { ...measure("producers"), source: { measure: "producers" } };
    expect(baseOf(circle, [circle])).toBeUndefined();
  });
});
