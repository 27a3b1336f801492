import { describe, expect, it } from "vitest";
import { HANDBOOK } from "#shared/handbook/index";
import { checkDefinition } from "#shared/rulebook/check-definition";
import { Form, type ApprovalStep, type Cadence, type Field } from "#shared/rulebook/form-definition";
import type { Parameter } from "#shared/rulebook/definition";
import { RESERVED_NAMES } from "#shared/rulebook/check-fields";
import { CITIES, everyTypeForm, fieldOf } from "./every-type-form.ts";

const label = { "zh-CN": "项", "en-US": "Field" };
const rulebook = [...HANDBOOK, CITIES];

function problemsOf(change: Partial<Form>): string[] {
  return checkDefinition(Form.parse({ ...everyTypeForm, ...change }), rulebook).map(
    ({ at, code }) => `${at}: ${code}`,
  );
}

/** The form with one more field. */
function withField(key: string, type: Field["type"], more: Partial<Field>): string[] {
  return problemsOf({ fields: [...everyTypeForm.fields, fieldOf(key, type, more)] });
}

const step: ApprovalStep = { code: "judge", title: label, who: { superior: 1 } };
const cadence: Cadence = {
  every: "week",
  who: { roles: ["rep"] },
  due: { from: "end", weekday: 5, time: "18:00" },
};
const option = { value: "a", label };

describe("a form", () => {
  it("with every part of the language may be published", () => {
    expect(problemsOf({})).toEqual([]);
    expect(
      problemsOf({
        cadence: { ...cadence, sample: "approval_hours", coverage: "activity_rate" },
        document: { title: label, signatories: ["note", "owner"], until: "approved" },
        shared: ["note", "story"],
        duplicates: [{ fields: ["note", "on"] }],
      }),
    ).toEqual([]);
  });

  it.each(RESERVED_NAMES)("has no field called %s", (name) => {
    expect(withField(name, "text", {})).toEqual([`fields/${name}: reserved-name`]);
  });

  it("has every field once", () => {
    expect(withField("note", "text", {})).toEqual(["fields/note: duplicate-code"]);
  });

  it.each<[string, Field["type"], Partial<Field>, string]>([
    ["a text with options", "text", { options: [option] }, "fields/x: stray-option"],
    ["a text with a list", "text", { list: "cities" }, "fields/x: stray-option"],
    ["a number that depends on a choice", "number", { within: "country" }, "fields/x: stray-option"],
    ["a text with a form", "text", { form: "policy" }, "fields/x: stray-option"],
    [
      "files with columns",
      "attachment",
      { columns: [{ key: "a", type: "text", label }] },
      "fields/x: stray-option",
    ],
    ["a text of at most three", "text", { most: 3 }, "fields/x: stray-option"],
    [
      "lines that accept pictures",
      "lines",
      { columns: [{ key: "a", type: "text", label }], accept: ["image/*"] },
      "fields/x: stray-option",
    ],
    ["lines without columns", "lines", {}, "fields/x/columns: missing-option"],
    ["a choice without answers", "choice", {}, "fields/x/options: missing-option"],
    ["a choice with answers twice", "choice", { options: [option, option] }, "fields/x: duplicate-code"],
    ["a choice of two sources", "choice", { options: [option], list: "cities" }, "fields/x: stray-option"],
    ["a list that is not there", "choice", { list: "villages" }, "fields/x/list: unknown-reference"],
    ["a list that is a number", "choice", { list: "stalled_days" }, "fields/x/list: not-a-choice"],
    [
      "answers under others, of nothing",
      "choice",
      { options: [{ ...option, under: "cn" }] },
      "fields/x/within: missing-option",
    ],
    [
      "answers that depend on a text",
      "choice",
      { options: [{ ...option, under: "cn" }], within: "note" },
      "fields/x: unknown-field",
    ],
    [
      "answers that depend on nothing",
      "choice",
      { options: [option], within: "country" },
      "fields/x/options: missing-option",
    ],
    [
      "answers under an unknown one",
      "choice",
      { options: [{ ...option, under: "fr" }], within: "country" },
      "fields/x: unknown-choice",
    ],
    ["a look-up of nothing", "lookup", {}, "fields/x/form: missing-option"],
    ["a look-up of no form", "lookup", { form: "nothing" }, "fields/x/form: unknown-reference"],
    ["shown by a later field", "text", { shownWhen: "!blank(y)" }, "fields/x/shownWhen: expression"],
    ["shown by itself", "text", { shownWhen: "!blank(x)" }, "fields/x/shownWhen: expression"],
    ["required by a number", "text", { requiredWhen: "quantity" }, "fields/x/requiredWhen: expression"],
    [
      "required always and sometimes",
      "text",
      { required: true, requiredWhen: "is_gift" },
      "fields/x: stray-option",
    ],
    ["computed of another type", "number", { computed: "note" }, "fields/x/computed: expression"],
    ["computed from itself", "number", { computed: "x + 1" }, "fields/x/computed: expression"],
    ["a computed list", "choices", { options: [option], computed: "note" }, "fields/x: stray-option"],
    ["computed and required", "number", { computed: "1", required: true }, "fields/x: stray-option"],
    ["computed and begun with", "number", { computed: "1", initial: 1 }, "fields/x: stray-option"],
    ["of a step that is not there", "text", { by: { step: "nobody" } }, "fields/x: unknown-reference"],
    ["begun with me, a text", "number", { initial: "me" }, "fields/x: wrong-option"],
    ["begun with today, a time", "time", { initial: "today" }, "fields/x: wrong-option"],
    [
      "begun with an answer that is none",
      "choice",
      { options: [option], initial: "b" },
      "fields/x: wrong-option",
    ],
    ["begun with half a cent", "money", { initial: 0.005 }, "fields/x: wrong-option"],
    ["begun from a text", "text", { initial: { of: "note", field: "note" } }, "fields/x: unknown-field"],
    [
      "begun from a field that is not there",
      "text",
      { initial: { of: "parent", field: "nothing" } },
      "fields/x: unknown-field",
    ],
    [
      "begun from a look-up of another form",
      "lookup",
      { form: "policy", initial: { of: "parent", field: "parent" } },
      "fields/x: wrong-option",
    ],
    [
      "begun from another type",
      "number",
      { initial: { of: "parent", field: "note" } },
      "fields/x: wrong-option",
    ],
    [
      "lines with a column twice",
      "lines",
      {
        columns: [
          { key: "a", type: "text", label },
          { key: "a", type: "text", label },
        ],
      },
      "fields/x/a: duplicate-code",
    ],
    [
      "a column computed from a later one",
      "lines",
      {
        columns: [
          { key: "a", type: "number", label, computed: "b" },
          { key: "b", type: "number", label },
        ],
      },
      "fields/x/a/computed: expression",
    ],
    [
      "a column without answers",
      "lines",
      { columns: [{ key: "a", type: "choice", label }] },
      "fields/x/a/options: missing-option",
    ],
  ])("is refused with %s", (_what, type, more, problem) => {
    expect(withField("x", type, more)).toContain(problem);
  });

  it.each<[string, Partial<Form>, string]>([
    [
      "its owner is only sometimes asked",
      {
        fields: everyTypeForm.fields.map((field) =>
          field.key === "on" ? { ...field, shownWhen: "!blank(owner)" } : field,
        ),
      },
      "day: stray-option",
    ],
    ["its label is a table", { label: ["lines"] }, "label: unknown-field"],
    ["everybody may see a field that is not there", { shared: ["nothing"] }, "shared: unknown-field"],
    ["a table signs", { document: { signatories: ["lines"] } }, "document/signatories: unknown-field"],
    ["files tell duplicates", { duplicates: [{ fields: ["files"] }] }, "duplicates: unknown-field"],
    [
      "its print waits for an approval that it has not",
      {
        document: { until: "approved" },
        approval: undefined,
        fields: everyTypeForm.fields.filter(({ key }) => key !== "verdict"),
      },
      "document: stray-option",
    ],
    [
      "two steps have one code",
      { approval: { parameters: [], steps: [step, step] } },
      "approval/steps: duplicate-code",
    ],
    [
      "a condition names what is not there",
      { approval: { parameters: [], steps: [{ ...step, when: "amount > limit" }] } },
      "approval/steps/judge/when: expression",
    ],
    [
      "a condition is no yes or no",
      { approval: { parameters: [], steps: [{ ...step, when: "amount" }] } },
      "approval/steps/judge/when: expression",
    ],
    [
      "a condition's parameter is not there",
      { approval: { parameters: ["nothing"], steps: [step] } },
      "approval/parameters: unknown-reference",
    ],
    [
      "a condition's parameter is a choice",
      { approval: { parameters: ["cities"], steps: [step] } },
      "approval/parameters: not-a-number",
    ],
    [
      "a step's time is not there",
      { approval: { parameters: [], steps: [{ ...step, within: "nothing" }] } },
      "approval/steps/judge/within: unknown-reference",
    ],
    [
      "a step that is never late escalates",
      { approval: { parameters: [], steps: [{ ...step, escalates: { superior: 2 } }] } },
      "approval/steps/judge/escalates: stray-option",
    ],
    [
      "a step goes together with none",
      { approval: { parameters: [], steps: [{ ...step, together: "pair" }] } },
      "approval/steps: not-in-a-row",
    ],
    [
      "steps that go together stand apart",
      {
        approval: {
          parameters: [],
          steps: [
            { ...step, together: "pair" },
            { ...step, code: "b" },
            { ...step, code: "c", together: "pair" },
          ],
        },
      },
      "approval/steps: not-in-a-row",
    ],
    [
      "it is due on no day",
      { cadence: { ...cadence, due: { from: "end", time: "18:00" } } },
      "cadence/due/workingDays: missing-option",
    ],
    [
      "it is due on two",
      { cadence: { ...cadence, due: { ...cadence.due, workingDays: 1 } } },
      "cadence/due: stray-option",
    ],
    [
      "a daily form is due on a weekday",
      { cadence: { ...cadence, every: "day" } },
      "cadence/due: stray-option",
    ],
    [
      "it is due after a form that is not there",
      { cadence: { ...cadence, every: { after: "nothing", by: "parent" } } },
      "cadence/every: unknown-reference",
    ],
    [
      "nothing points to the form it is due after",
      { cadence: { ...cadence, every: { after: "policy", by: "parent" } } },
      "cadence/every: unknown-field",
    ],
    ["its sample is a choice", { cadence: { ...cadence, sample: "cities" } }, "cadence/sample: not-a-number"],
  ])("is refused where %s", (_what, change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });

  it("is refused where a parameter has the name of a field", () => {
    const amount: Parameter = { ...CITIES, code: "amount" };
    const form = { ...everyTypeForm, approval: { parameters: ["amount"], steps: [step] } };
    const found = checkDefinition(form, [...rulebook, amount]).map(({ at, code }) => `${at}: ${code}`);
    expect(found).toContain("approval/parameters: duplicate-code");
  });

  it("says what is wrong in both languages", () => {
    for (const { message } of checkDefinition({ ...everyTypeForm, label: ["lines"] }, rulebook)) {
      expect(message["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(message["en-US"]).toMatch(/^[A-Z].*[.?]$/);
    }
  });
});
