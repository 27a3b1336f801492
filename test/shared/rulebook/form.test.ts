import { describe, expect, it } from "vitest";
import type { FieldValue } from "#shared/contract/records";
import { policyForm } from "#shared/handbook/activity/policy.form";
import { priceRequestForm } from "#shared/handbook/quotes/price-request.form";
import { opportunityForm } from "#shared/handbook/funnel/opportunity.form";
import type { Form } from "#shared/rulebook/form-definition";
import { fieldsOpenTo } from "#shared/rulebook/fields-open";
import { checkBody } from "#shared/rulebook/form";
import { recordLabel } from "#shared/rulebook/record-label";
import { fromStored, toStored } from "#shared/rulebook/stored-body";

const context = { today: "2026-10-15", lists: {} };
const complete = { number: "P-1", rep: "E001", issued_on: "2026-10-05", premium: 100 };
const policy: Form = policyForm;
const opportunity: Form = opportunityForm;

function refused(change: Record<string, FieldValue>): string[] {
  return checkBody(policy, { ...complete, ...change }, context).problems.map(
    ({ field, code }) => `${field}: ${code}`,
  );
}

describe("a filled form", () => {
  it("comes back trimmed, without its empty fields", () => {
    const given = { ...complete, number: "  P-1 ", customer: "   ", unit: null, pay_mode: "" };
    expect(checkBody(policy, given, context)).toEqual({ body: complete, problems: [] });
  });

  it("that is accepted is accepted again, unchanged", () => {
    const once = checkBody(
      policy,
      { ...complete, customer: " 李雷 ", ended_on: "2026-10-06", end_reason: "lapsed" },
      context,
    );
    expect(checkBody(policy, once.body, context)).toEqual({ body: once.body, problems: [] });
  });

  it.each<[Record<string, FieldValue>, string[]]>([
    [{ number: "" }, ["number: required"]],
    [{ number: null }, ["number: required"]],
    [{ number: 1001 }, ["number: wrong-type"]],
    [{ number: "x".repeat(501) }, ["number: too-long"]],
    [{ rep: "x".repeat(65) }, ["rep: too-long"]],
    [{ premium: "100" }, ["premium: wrong-type"]],
    [{ premium: 0.005 }, ["premium: too-many-decimals"]],
    [{ premium: 1e13 }, ["premium: out-of-range"]],
    [{ premium: Number.NaN }, ["premium: out-of-range"]],
    [{ premium: -0.01 }, ["premium: premium_not_negative"]],
    [{ issued_on: "2026-02-29" }, ["issued_on: bad-day"]],
    [{ issued_on: "2026/10/05" }, ["issued_on: bad-day"]],
    [{ pay_mode: "monthly" }, ["pay_mode: not-an-option"]],
    [{ customer: ["a"] }, ["customer: wrong-type"]],
    [{ nickname: "x" }, ["nickname: unknown-field"]],
    [{ constructor: "x" }, ["constructor: unknown-field"]],
    [{ ended_on: "2026-10-04", end_reason: "claim" }, ["ended_on: ends_after_issue"]],
    [{ number: "", premium: "x" }, ["number: required", "premium: wrong-type"]],
  ])("with %j is refused: %j", (change, problems) => {
    expect(refused(change)).toEqual(problems);
  });

  it("takes amounts to the cent, whatever binary fractions make of them", () => {
    expect(
      [0.1, 0.29, 1.15, 4.35, 1_200_000.55, 9_999_999_999_999.99].flatMap((premium) => refused({ premium })),
    ).toEqual([]);
  });

  it("names the field in both languages when it refuses", () => {
    expect(checkBody(policy, { ...complete, premium: 0.005 }, context).problems[0]?.message).toEqual({
      "zh-CN": "“首期保费”最多保留两位小数。",
      "en-US": "First premium takes at most two decimals.",
    });
  });

  it("is refused where a check of the form cannot be worked out, and says why", () => {
    const unguarded = {
      ...policy,
      checks: [{ code: "c", holds: "ended_on >= issued_on", field: "ended_on", message: policy.title }],
    };
    expect(checkBody(unguarded, complete, context).problems).toMatchObject([
      { field: "ended_on", code: "c", message: { "en-US": expect.stringContaining("“ended_on” is empty") } },
    ]);
  });
});

describe("a stored body", () => {
  it("keeps money as whole cents and gives it back exactly", () => {
    const amounts = [0, 0.1, 0.29, 1.15, 4.35, 1_200_000.55, -3.1, 9_999_999_999_999.99];
    const stored = amounts.map((premium) => toStored(policy, { ...complete, premium })["premium"]);
    expect(stored).toEqual([0, 10, 29, 115, 435, 120_000_055, -310, 999_999_999_999_999]);
    expect(
      stored.map((premium) => fromStored(policy, { ...complete, premium: premium ?? null })["premium"]),
    ).toEqual(amounts);
  });

  it("leaves everything that is no money alone", () => {
    expect(toStored(policy, { number: "7", premium: null })).toEqual({ number: "7", premium: null });
  });
});

describe("the fields of a record", () => {
  const ofSuperior = ["b_confirmed_on", "b_note", "a_confirmed_on", "a_note"];
  const all = opportunity.fields.map((field) => field.key);

  it.each([
    [
      "the owner may not confirm their own work",
      { isOwner: true, isSuperior: false },
      all.filter((key) => !ofSuperior.includes(key)),
    ],
    [
      "an owner who is a superior may not either",
      { isOwner: true, isSuperior: true },
      all.filter((key) => !ofSuperior.includes(key)),
    ],
    ["a superior may fill everything", { isOwner: false, isSuperior: true }, all],
    ["anybody else may fill nothing", { isOwner: false, isSuperior: false }, []],
  ])("%s", (_why, standing, open) => {
    expect(fieldsOpenTo(opportunity, standing)).toEqual(open);
  });

  it("make its label, empty ones left out", () => {
    expect(recordLabel(opportunity, { number: "OPP-42", customer: "华东机械" })).toBe("OPP-42 · 华东机械");
    expect(recordLabel(opportunity, { number: "OPP-42" })).toBe("OPP-42");
    expect(recordLabel(priceRequestForm, { product: "钢", discount: 0.029 })).toBe("钢 · 2.9%");
  });
});
