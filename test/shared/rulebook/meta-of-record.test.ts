import { describe, expect, it } from "vitest";
import { dayOf } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import { supporterLetterForm } from "#shared/handbook/funnel/supporter-letter.form";
import { companyCalendar } from "#shared/handbook/company/company.calendar";
import { completenessOf } from "#shared/rulebook/completeness";
import type { Field, Form } from "#shared/rulebook/form-definition";
import { MetaOfRecord } from "#shared/rulebook/meta-of-record";
import { dueCalendar } from "#shared/rulebook/obligation-due";
import { META_NAMES, metaValues } from "#shared/rulebook/record-meta";

const label = { "zh-CN": "项", "en-US": "Field" };

function formOf(fields: readonly Partial<Field>[]): Form {
  return {
    ...supporterLetterForm,
    cadence: { every: "day", who: { roles: ["rep"] }, due: { from: "end", time: "20:00" } },
    fields: fields.map((field) => ({ key: "x", label, type: "text", ...field })),
  };
}

describe("completeness", () => {
  const form = formOf([
    { key: "a", required: true },
    { key: "b", type: "number", requiredWhen: 'a == "yes"' },
    { key: "c", required: true, shownWhen: "!blank(b)" },
    { key: "list", type: "choices", required: true },
    { key: "free" },
    { key: "remark", required: true, by: "superior" },
    { key: "sum", type: "number", required: true, computed: "coalesce(b, 0)" },
  ]);

  it.each<[RecordBody, number]>([
    [{}, 0],
    [{ a: "no" }, 1 / 2],
    [{ a: "yes" }, 1 / 3],
    [{ a: "yes", b: 0 }, 2 / 4],
    [{ a: "yes", b: 0, c: "", list: [] }, 2 / 4],
    [{ a: "yes", b: 0, c: "c", list: ["x"] }, 1],
    [{ a: "no", list: ["x"] }, 1],
    [{ free: "f", remark: "r" }, 0],
  ])("of %j is %d", (body, expected) => {
    expect(completenessOf(form, body)).toBe(expected);
  });

  it("is whole where nothing is required", () => {
    expect(completenessOf(formOf([{ key: "free" }]), {})).toBe(1);
  });
});

describe("what measures may ask of a record", () => {
  it("goes by the calendar's clock", () => {
    const meta = new MetaOfRecord({
      form: formOf([{ key: "a", required: true }]),
      body: {},
      day: dayOf(2026, 11, 20),
      state: "approved",
      sentAt: () => Date.parse("2026-11-20T16:30:00Z"),
      approvedAt: () => Date.parse("2026-11-21T15:59:59Z"),
      score: 3,
      ownerRole: () => "rep",
      calendar: () => dueCalendar(companyCalendar),
    });
    expect(metaValues(meta, META_NAMES)).toEqual({
      state: "approved",
      score: 3,
      owner_role: "rep",
      sent_on: "2026-11-21",
      approved_on: "2026-11-21",
      late: true,
      completeness: 0,
    });
  });
});
