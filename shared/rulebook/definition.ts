import { z } from "zod";
import { Text } from "../contract/language.ts";
import { RecordBody } from "../contract/records.ts";
import { Form } from "./form-definition.ts";
import { Code, Expression, Named } from "./named.ts";
import { META_NAMES } from "./record-meta.ts";

const Body = RecordBody;

/** The built-in streams of the organisation. */
export const STREAMS = ["posting", "joined", "confirmed", "left"] as const;

/**
 * What a vector of a measure says of a record beside its body; what it leaves out is a record that counts, sent on its
 * own day, complete, and blank in all else.
 */
const MeasureVectorMeta = z.partialRecord(z.enum(META_NAMES), z.union([z.string(), z.number(), z.boolean()]));
export type MeasureVectorMeta = z.infer<typeof MeasureVectorMeta>;

/**
 * What counts, for whom, on what day, for how much.
 * A measure over a form's records or a stream makes facts; one over another measure only adds its facts up differently.
 * `unit: "record"` keeps the unit of the record's own day; `"posting"` takes the person's unit on the fact's day.
 * Over a form, expressions see its fields and `state`, `sent_on`, `approved_on`, `late`, `completeness` (0 to 1),
 * `score` (1 to 5) and `owner_role`. Over a stream, they see `joined_on`, `confirmed_on` and `left_on`; the unit is that of the event's own day.
 */
export const Measure = z.strictObject({
  kind: z.literal("measure"),
  ...Named,
  source: z.union([
    z.strictObject({ form: Code }),
    z.strictObject({ stream: z.enum(STREAMS) }),
    z.strictObject({ measure: Code }),
  ]),
  when: Expression.optional(),
  day: Expression.optional(),
  value: Expression.optional(),
  unit: z.enum(["record", "posting"]).optional(),
  adds: z.enum(["sum", "count", "distinct", "stock"]),
  least: Code.optional().describe("of a distinct: the parameter with the sum from which on a person counts"),
  quotaOf: Code.optional().describe(
    "of a distinct: the KPI whose target each person's own sum has to reach; who has none does not count",
  ),
  who: z
    .strictObject({
      roles: z.array(z.string()).min(1).optional(),
      confirmed: z.literal(true).optional(),
      tenureMonths: z.number().int().min(1).max(60).optional(),
    })
    .optional()
    .describe("of a stock: who counts; tenureMonths 1 leaves out the month of joining"),
  onlyWhenChosen: z
    .literal(true)
    .optional()
    .describe(
      "makes no facts until a KPI reads it: an alternative that costs nothing to who does not take it",
    ),
  leavesOut: Text.optional().describe("what does not count, and why; said beside a number"),
  counts: z
    .literal("sent")
    .optional()
    .describe("over a form with an approval: records count as soon as they are sent, not only once approved"),
  decimals: z
    .number()
    .int()
    .min(0)
    .max(4)
    .describe("a fact's value is stored as an integer of 10^-decimals; money has 2"),
  vectors: z
    .array(
      z.strictObject({
        body: Body,
        meta: MeasureVectorMeta.optional(),
        day: z.string().nullable(),
        value: z.number().nullable(),
      }),
    )
    .describe("a record → the fact's day and value, null when it does not count"),
});
export type Measure = z.infer<typeof Measure>;

/** Ways to average a stock over a period; the choices that the parameter of an average has. */
export const AVERAGES = ["endpoints", "months", "daily"] as const;

/** Ways to make one ratio of a period of several months; the choices of the parameter named by a KPI's `over`. */
export const RATIOS_OVER_MONTHS = ["ratio_of_sums", "mean_of_ratios"] as const;

/** When a measure is read: a stock on a day or over all of the period, facts up to a day. */
const At = z.enum(["opening", "closing", "any"]);

/**
 * What a name of a formula stands for. A stock is read at the opening (the day before the period), the closing (its
 * last day), as whoever stood there on any of its days, or as an average, `by` the way that a choice parameter says.
 * A sum or a count at the opening or closing is all there ever was until then. `targetOf` is what a KPI of the same scope and
 * period aims at.
 */
export const TermSource = z.union([
  z.strictObject({ measure: Code, at: At.optional() }),
  z.strictObject({ measure: Code, at: z.literal("average"), by: Code }),
  z.strictObject({ kpi: Code }),
  z.strictObject({ parameter: Code }),
  z.strictObject({ targetOf: Code }),
]);
export type TermSource = z.infer<typeof TermSource>;

const Offset = z
  .number()
  .int()
  .min(-120)
  .max(-1)
  .optional()
  .describe("so many periods of the same kind before");

/**
 * One name of a KPI's formula: a source, or one among several as choice parameters say. The keys of `among` are the
 * choices of `choose`, in its order with a blank between; null counts as nothing.
 */
export const KpiTerm = z.union([
  z.strictObject({
    measure: Code,
    at: At.optional(),
    offset: Offset,
    title: Text,
  }),
  z.strictObject({ measure: Code, at: z.literal("average"), by: Code, offset: Offset, title: Text }),
  z.strictObject({ kpi: Code, offset: Offset, title: Text }),
  z.strictObject({ parameter: Code, title: Text }),
  z.strictObject({ targetOf: Code, offset: Offset, title: Text }),
  z.strictObject({
    choose: z.array(Code).min(1).max(3),
    among: z.record(z.string(), TermSource.nullable()),
    offset: Offset,
    title: Text,
  }),
]);
export type KpiTerm = z.infer<typeof KpiTerm>;

/**
 * What measures mean. `denominator` absent: the numerator is the value. A zero denominator has no value, never 0.
 * `window` names the parameter with the months looked back, 1 for the period alone; `over` the choice parameter that
 * makes one ratio of several months. Bands are green where the target is reached, amber up to `amber` × target.
 */
export const Kpi = z.strictObject({
  kind: z.literal("kpi"),
  ...Named,
  format: z.enum(["percent", "number", "money"]),
  direction: z.enum(["up", "down"]),
  terms: z.record(Code, KpiTerm),
  numerator: Expression,
  denominator: Expression.optional(),
  grains: z.array(z.enum(["week", "month", "quarter", "half", "year", "ytd"])).optional(),
  window: Code.optional(),
  over: Code.optional(),
  bands: z.strictObject({ amber: Code }).optional(),
  target: Code.optional().describe("the parameter aimed at where no target of its own is set"),
  vectors: z
    .array(z.strictObject({ terms: z.record(z.string(), z.number()), value: z.number().nullable() }))
    .min(1),
});
export type Kpi = z.infer<typeof Kpi>;

/**
 * One thing a rung needs: `holds` over the subject's fields, `today`, `updated_on`, the ladder's parameters,
 * and `letter`, the evidence record of another form. What reads a field of an absent `letter` does not hold.
 */
export const Evidence = z.strictObject({ code: Code, title: Text, holds: Expression });
export type Evidence = z.infer<typeof Evidence>;

/** A rung: cumulative. `form` names the evidence records, found by their lookup `by` to the subject. */
export const Rung = z.strictObject({
  letter: z.string().min(1).max(3),
  title: Text,
  evidence: z.strictObject({ form: Code, by: Code }).optional(),
  needs: z.array(Evidence),
});
export type Rung = z.infer<typeof Rung>;

/** Ordered grades granted from evidence, with outcomes beside them and a claim to compare with. */
export const Ladder = z.strictObject({
  kind: z.literal("ladder"),
  ...Named,
  subject: Code.describe("the form that is graded"),
  claim: Code.describe("the subject's field that holds the claimed letter"),
  rungs: z.array(Rung).min(2),
  outcomes: z.array(Rung),
  flags: z.array(z.strictObject({ code: Code, title: Text, holds: Expression })),
  parameters: z.array(Code).describe("the parameters its expressions may name"),
  vectors: z
    .array(
      z.strictObject({
        subject: Body,
        evidence: z.record(z.string(), z.array(Body)),
        today: z.string(),
        updated_on: z.string(),
        letter: z.string(),
        gaps: z.array(z.string()),
        flags: z.array(z.string()),
      }),
    )
    .min(1),
});
export type Ladder = z.infer<typeof Ladder>;

/** A parameter's value: a number, or the code of one of its choices. */
export const ParameterValue = z.union([z.number(), Code]);
export type ParameterValue = z.infer<typeof ParameterValue>;

/**
 * A named constant with effective dates and per-unit overrides: a number, or one of `choices`. A `reference` is a
 * number that others published: shown beside one's own, never aimed at.
 */
export const Parameter = z.strictObject({
  kind: z.literal("parameter"),
  ...Named,
  measuredIn: z.string(),
  choices: z
    .array(
      z.strictObject({
        value: Code,
        title: Text,
        description: Text.optional(),
        under: z
          .string()
          .optional()
          .describe("in a list of a form: only offered where the field it depends on holds this value"),
      }),
    )
    .min(2)
    .optional(),
  reference: z.strictObject({ source: Text }).optional(),
  values: z
    .array(z.strictObject({ from: z.string(), value: ParameterValue, unit: z.string().optional() }))
    .min(1),
  vectors: z
    .array(z.strictObject({ day: z.string(), unit: z.string().optional(), value: ParameterValue }))
    .min(1),
});
export type Parameter = z.infer<typeof Parameter>;

/**
 * What a week, month, quarter and year are, and the time zone that decides what day an instant falls on.
 * A month is a calendar month, or the working month that closes on a day of it (see shared/calendar/month).
 * `units` are those it holds for, with everything below them until a nearer one has its own; a calendar without any
 * holds where it is asked for by name, and the one called `company` everywhere else. Saturdays and Sundays are free
 * unless a holiday entry says that people work; the other entries are free days.
 */
export const CalendarDefinition = z.strictObject({
  kind: z.literal("calendar"),
  ...Named,
  timeZone: z.string(),
  month: z.union([z.literal("calendar"), z.strictObject({ closesOn: z.number().int().min(1).max(27) })]),
  week: z.literal("iso"),
  units: z.array(z.string()).min(1).optional(),
  holidays: z.array(z.strictObject({ day: z.string(), name: Text, works: z.boolean() })).optional(),
  vectors: z
    .array(z.strictObject({ instant: z.string(), day: z.string(), month: z.string(), week: z.string() }))
    .min(1),
});
export type CalendarDefinition = z.infer<typeof CalendarDefinition>;

/** An entry of the rulebook. Six of the nine kinds; the others come with what needs them. */
export const Definition = z.discriminatedUnion("kind", [
  Form,
  Measure,
  Kpi,
  Ladder,
  Parameter,
  CalendarDefinition,
]);
export type Definition = z.infer<typeof Definition>;
export type DefinitionKind = Definition["kind"];
