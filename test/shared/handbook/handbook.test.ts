import { describe, expect, it } from "vitest";
import { z } from "zod";
import { HANDBOOK } from "#shared/handbook/index";
import { checkDefinition } from "#shared/rulebook/check-definition";
import { CalendarDefinition, Definition, Kpi, Ladder, Measure, Parameter } from "#shared/rulebook/definition";
import { Form } from "#shared/rulebook/form-definition";

const SCHEMAS = {
  form: Form,
  measure: Measure,
  kpi: Kpi,
  ladder: Ladder,
  parameter: Parameter,
  calendar: CalendarDefinition,
};

/** Options that one shipped definition alone uses, or none, and why they stay. */
const USED_BY_FEWER: Readonly<Record<string, string>> = {
  "calendar.units":
    "the working month ships holding for no unit: which units work by it is the company's to say",
  "form.approval.steps.all":
    "the seeds let one of a post decide; where a committee does, a company asks for all of it",
  "form.cadence.every.lines": "only a plan has lines that are each answered by a form",
  "form.cadence.every.lines.day": "only a plan has lines that are each answered by a form",
  "form.approval.steps.together":
    "the two departments of a quotation are the only ones that work at the same time (W-02)",
  "form.fields.columns.options.under": "a column's answers are an answer's, and depend in the same way",
  "form.fields.columns.within": "a column's choice is a choice, and depends in the same way",
  "form.fields.options.under":
    "what depends on another answer ships as a central list, for a company to change",
  "kpi.target":
    "the seeds give no target (handbook I-12): a company names a parameter of its own, or enters targets",
  "ladder.rungs.evidence":
    "the funnel is the only ladder yet; customer levels and onboarding stages need evidence too",
  "ladder.outcomes.evidence":
    "an outcome is a rung beside the others; a won deal's contract will be its evidence",
  "measure.who.confirmed": "each way of counting heads that companies differ in is one measure",
  "measure.who.tenureMonths": "each way of counting heads that companies differ in is one measure",
  "parameter.values.unit":
    "per-unit overrides are what a parameter is (design §1); what ships holds for the whole company",
  "parameter.vectors.unit": "goes with values.unit",
};

const named = HANDBOOK.map((definition) => ({ name: `${definition.kind} ${definition.code}`, definition }));

describe("the shipped handbook", () => {
  it.each(named)("$name has the shape of its kind", ({ definition }) => {
    expect(Definition.parse(definition)).toEqual(definition);
  });

  it.each(named)(
    "$name may be published: what it names is there, it compiles, its vectors pass",
    ({ definition }) => {
      expect(checkDefinition(definition, HANDBOOK)).toEqual([]);
    },
  );

  it("aims at no number that others published: no KPI names a reference as target or band", () => {
    const references = HANDBOOK.flatMap((definition) =>
      definition.kind === "parameter" && definition.reference ? [definition.code] : [],
    );
    const goals = HANDBOOK.flatMap((definition) =>
      definition.kind === "kpi" ? [definition.target, definition.bands?.amber] : [],
    );
    expect(references.length).toBe(15);
    expect(goals.filter((code) => code !== undefined && references.includes(code))).toEqual([]);
  });

  it("has every code once a kind", () => {
    const names = named.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(named)(
    "$name writes every Chinese text with Chinese characters and full-width marks, and every English one without",
    ({ definition }) => {
      const wrong = textsOf(definition).filter(
        (text) =>
          !/\p{Script=Han}|^[A-Z] /u.test(text["zh-CN"]) ||
          /\p{Script=Han}/u.test(text["en-US"]) ||
          /\p{Script=Han}[,;:!?]/u.test(text["zh-CN"]),
      );
      expect(wrong).toEqual([]);
    },
  );

  it("calls every step by what is to be done: while it waits, its name is not to say that it was done", () => {
    const titles = HANDBOOK.flatMap((definition) =>
      definition.kind === "form" ? (definition.approval?.steps ?? []).map(({ title }) => title["en-US"]) : [],
    );
    expect(titles.length).toBeGreaterThan(30);
    expect(titles.filter((title) => /^\w+ed\b|\w+ed by\b/u.test(title))).toEqual([]);
  });

  it("uses every option of the schemas in two definitions or more, or says why not", () => {
    const usedBy = new Map(
      Object.entries(SCHEMAS)
        .flatMap(([kind, schema]) => optionsOf(kind, schema))
        .map((path) => [path, 0]),
    );
    for (const definition of HANDBOOK) {
      const paths = new Set(pathsOf(definition.kind, definition));
      for (const path of usedBy.keys()) if (paths.has(path)) usedBy.set(path, (usedBy.get(path) ?? 0) + 1);
    }
    const few = [...usedBy].filter(([, count]) => count < 2).map(([path]) => path);
    expect(usedBy.size).toBeGreaterThan(10);
    expect(few.toSorted()).toEqual(Object.keys(USED_BY_FEWER).toSorted());
  });
});

function optionsOf(path: string, schema: unknown): string[] {
  if (schema instanceof z.ZodNullable) return optionsOf(path, schema.unwrap());
  if (schema instanceof z.ZodArray) return optionsOf(path, schema.element);
  if (schema instanceof z.ZodRecord) return optionsOf(`${path}.*`, schema.valueType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => optionsOf(path, option));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, value]) => {
    const inner = `${path}.${key}`;
    return value instanceof z.ZodOptional
      ? [inner, ...optionsOf(inner, value.unwrap())]
      : optionsOf(inner, value);
  });
}

function pathsOf(path: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(path, item));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isRecord = path === "kpi.terms" || path === "kpi.terms.*.among";
    const place = isRecord ? `${path}.*` : `${path}.${key}`;
    return [place, ...pathsOf(place, inner)];
  });
}

function textsOf(value: unknown): { "zh-CN": string; "en-US": string }[] {
  if (typeof value !== "object" || value === null) return [];
  const { "zh-CN": chinese, "en-US": english } = { "zh-CN": undefined, "en-US": undefined, ...value };
  if (typeof chinese === "string" && typeof english === "string")
    return [{ "zh-CN": chinese, "en-US": english }];
  return Object.values(value).flatMap(textsOf);
}
