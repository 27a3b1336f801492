import { describe, expect, it } from "vitest";
import { dayOf } from "#shared/calendar/day";
import { RECORD_STATES, type RecordState } from "#shared/contract/records";
import { supporterLetterForm } from "#shared/handbook/funnel/supporter-letter.form";
import { opportunityForm } from "#shared/handbook/funnel/opportunity.form";
import { HANDBOOK } from "#shared/handbook/index";
import { checkDefinition } from "#shared/rulebook/check-definition";
import type { Measure } from "#shared/rulebook/definition";
import type { Form } from "#shared/rulebook/form-definition";
import { compileMeasure, metaNamesOf } from "#shared/rulebook/measure";
import { META_NAMES, type RecordMeta } from "#shared/rulebook/record-meta";

const PLAIN: Form = opportunityForm;
const APPROVED: Form = {
  ...supporterLetterForm,
  approval: {
    parameters: [],
    steps: [{ code: "lead", title: supporterLetterForm.title, who: { superior: 1 } }],
  },
};
const META: RecordMeta = {
  state: "approved",
  sentOn: dayOf(2026, 10, 14),
  approvedOn: dayOf(2026, 10, 15),
  late: true,
  completeness: 0.75,
  score: 4,
  ownerRole: "rep",
};

function measureOf(form: Form, parts: Partial<Measure>): Measure {
  return {
    kind: "measure",
    code: "probe",
    title: form.title,
    description: form.title,
    source: { form: form.code },
    day: '"2026-10-01"',
    adds: "sum",
    decimals: 2,
    vectors: [{ body: {}, day: "2026-10-01", value: 1 }],
    ...parts,
  };
}

function valueOf(form: Form, parts: Partial<Measure>, meta: RecordMeta = META): number | string | null {
  const rule = compileMeasure(measureOf(form, parts), form);
  if (!rule.ok) return rule.reason.code;
  const fact = rule.value.factOf({}, { state: meta.state, meta: () => meta });
  if (!fact.ok) return fact.reason.code;
  return fact.value === null ? null : fact.value.value / 100;
}

const counting = (form: Form, parts: Partial<Measure>): RecordState[] =>
  RECORD_STATES.filter((state) => valueOf(form, parts, { ...META, state }) !== null);

const problems = (parts: Partial<Measure>): string[] =>
  checkDefinition(measureOf(PLAIN, parts), HANDBOOK).map(({ at, code }) => `${at} ${code}`);

describe("what a measure sees of a record beside its fields", () => {
  it.each([
    ["completeness", 0.75],
    ["score", 4],
    ["if(late, 1, 0)", 1],
    ['if(owner_role == "rep", 1, 0)', 1],
    ['if(state == "approved", 1, 0)', 1],
    ["days_between(sent_on, approved_on)", 1],
  ])("%s is %s", (value, expected) => {
    expect(valueOf(PLAIN, { value })).toBe(expected);
  });

  it("is blank where there is none", () => {
    const blank: RecordMeta = { ...META, approvedOn: null, late: null, score: null, ownerRole: null };
    for (const name of ["approved_on", "late", "score", "owner_role"])
      expect(valueOf(PLAIN, { value: `if(blank(${name}), 1, 0)` }, blank)).toBe(1);
  });

  it("is not worked out where nothing names it", () => {
    const read: string[] = [];
    const watched = new Proxy(META, {
      get: (target, key, receiver): unknown => {
        read.push(String(key));
        return Reflect.get(target, key, receiver);
      },
    });
    expect(valueOf(PLAIN, {}, watched)).toBe(1);
    expect(read).toEqual(["state"]);
    expect(valueOf(PLAIN, { value: "score" }, watched)).toBe(4);
    expect(read).toEqual(["state", "state", "score"]);
  });

  it("is known by the names of its expressions", () => {
    expect(metaNamesOf(measureOf(PLAIN, {}))).toEqual([]);
    expect(metaNamesOf(measureOf(PLAIN, { when: "late && score > 3", day: "sent_on" }))).toEqual([
      "sent_on",
      "late",
      "score",
    ]);
    for (const name of META_NAMES) expect(metaNamesOf(measureOf(PLAIN, { value: name }))).toEqual([name]);
  });
});

describe("in which state a record counts", () => {
  it.each([
    ["without an approval, while it stands", PLAIN, {}, ["submitted", "approved"]],
    ["with an approval, once it is approved", APPROVED, {}, ["approved"]],
    [
      "with an approval, as soon as it is sent where the measure says so",
      APPROVED,
      { counts: "sent" as const },
      ["submitted", "approved"],
    ],
  ])("%s", (_, form, parts, states) => {
    expect(counting(form, parts)).toEqual(states);
  });
});

describe("the check of a measure", () => {
  it("runs a vector with what it says of the record", () => {
    const late = { when: "coalesce(late, false)", decimals: 0 };
    const vectors = [
      { body: {}, meta: { late: true }, day: "2026-10-01", value: 1 },
      { body: {}, meta: { late: false }, day: null, value: null },
      { body: {}, day: null, value: null },
      { body: {}, meta: { late: true, state: "withdrawn" }, day: null, value: null },
    ];
    expect(problems({ ...late, vectors })).toEqual([]);
    expect(problems({ ...late, vectors: [{ body: {}, day: "2026-10-01", value: 1 }] })).toEqual([
      "vectors/0 vector",
    ]);
  });

  it("refuses to count what is sent where nothing is sent", () => {
    const stream: Partial<Measure> = { source: { stream: "joined" }, counts: "sent", day: "joined_on" };
    expect(problems({ ...stream, vectors: [] })).toContain("counts stray-option");
  });
});
