import { z } from "zod";
import { Text } from "../contract/language.ts";
import { RecordBody } from "../contract/records.ts";
import { Code, Expression, Named } from "./named.ts";

/**
 * Field types of a form. `lookup` names a record of another form by its number; `person` and `unit` hold codes.
 * `percent` is a fraction (0.05 is 5 %), `time` is `HH:MM`, `choices` a list of option values, `attachment` a list of
 * attachment ids, `lines` a list of rows.
 */
export const FIELD_TYPES = [
  "text",
  "longtext",
  "number",
  "money",
  "percent",
  "date",
  "time",
  "choice",
  "choices",
  "yesno",
  "person",
  "unit",
  "lookup",
  "attachment",
  "lines",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** What the pane lists forms under, in the order of a working day. A form that names none stands at the end. */
export const FORM_GROUPS = [
  "customers",
  "visits",
  "plans",
  "reports",
  "quotes",
  "contracts",
  "service",
  "people",
  "company",
] as const;

/** One of the answers of a choice. `under`: only offered where the field named by `within` holds this value. */
export const Option = z.strictObject({ value: z.string(), label: Text, under: z.string().optional() });
export type Option = z.infer<typeof Option>;

/**
 * What a new record starts with: who fills it, the company's day or time, what the same person's last record of the
 * form says, a field of the record that a look-up names, or a value.
 */
export const Initial = z.union([
  z.enum(["me", "today", "now"]),
  z.strictObject({ last: z.literal(true) }),
  z.strictObject({ of: Code.describe("a look-up field of this form"), field: Code }),
  z.string(),
  z.number(),
  z.boolean(),
]);

const Question = {
  key: Code,
  label: Text,
  help: Text.optional(),
  required: z.boolean().optional(),
  requiredWhen: Expression.optional(),
  options: z.array(Option).optional().describe("of a choice: its own answers"),
  list: Code.optional().describe("of a choice: the parameter whose choices are the answers (a central list)"),
  within: Code.optional().describe(
    "of a choice: the choice field whose value decides which answers are offered",
  ),
  form: Code.optional().describe("of a look-up: the form it points to"),
  computed: Expression.optional().describe("worked out from the fields before it, never typed"),
};

/** One column of a table of lines. */
export const LineField = z.strictObject({
  ...Question,
  type: z.enum(FIELD_TYPES).exclude(["lines", "attachment", "choices", "longtext"]),
});
export type LineField = z.infer<typeof LineField>;

/**
 * One question of a form. `by: "superior"` fields are filled by a lead, manager or admin who is not the owner;
 * `by: {step}` fields by who decides that step of the approval, while it is open. A field whose `shownWhen` does not
 * hold is not asked and holds nothing.
 */
export const Field = z.strictObject({
  ...Question,
  type: z.enum(FIELD_TYPES),
  section: Text.optional().describe("a new section begins with this field"),
  shownWhen: Expression.optional(),
  by: z.union([z.literal("superior"), z.strictObject({ step: Code })]).optional(),
  initial: Initial.optional(),
  internal: z.boolean().optional().describe("for the company alone: left out where the form is printed"),
  columns: z.array(LineField).min(1).max(20).optional().describe("of lines"),
  most: z.number().int().min(1).max(200).optional().describe("most lines, or most files"),
  accept: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("of an attachment: media types, as image/* or application/pdf"),
});
export type Field = z.infer<typeof Field>;

/** A condition over one record's fields that must hold; else its message is shown at `field`. */
export const Check = z.strictObject({ code: Code, holds: Expression, field: Code, message: Text });
export type Check = z.infer<typeof Check>;

/**
 * Who decides a step, by the postings and grants of the day. `superior: n`: whoever leads the n-th led unit from the
 * record's unit upwards, the owner left out. `role`: people posted in this role in the nearest unit upwards that has
 * some. `post`: people posted in this role anywhere.
 */
export const Relation = z.union([
  z.strictObject({ superior: z.number().int().min(1).max(4) }),
  z.strictObject({ role: z.string().min(1) }),
  z.strictObject({ post: z.string().min(1) }),
]);
export type Relation = z.infer<typeof Relation>;

/**
 * One step. `when` sees the record's fields and the approval's parameters; a step whose condition does not hold is
 * skipped. `all`: everybody who stands in the relation must pass it, else any of them. Steps in a row with the same
 * `together` are open at the same time. `within` names the parameter with its working hours; late, it also goes to
 * `escalates`.
 */
export const ApprovalStep = z.strictObject({
  code: Code,
  title: Text,
  who: Relation,
  when: Expression.optional(),
  all: z.literal(true).optional(),
  together: Code.optional(),
  within: Code.optional(),
  escalates: Relation.optional(),
});
export type ApprovalStep = z.infer<typeof ApprovalStep>;

/** The straight list of steps that a sent record passes. */
export const Approval = z.strictObject({
  parameters: z
    .array(Code)
    .describe("the number parameters that conditions may name, as they are for the record's unit"),
  steps: z.array(ApprovalStep).min(1).max(10),
});
export type Approval = z.infer<typeof Approval>;

/**
 * When a form is due, and from whom. A record is about the period that holds its own day. `due` counts from the start
 * or the end of that period: so many working days after it (before it when negative; 0 the first or last day itself),
 * or the last such weekday (1 Monday) before the start, or on or before the end. `after`: instead of a period, due for
 * every record of another form, so many working days after that record's day, until one points to it by `by`; with
 * `lines`, for every line of its table, after the line's own day.
 */
export const Cadence = z.strictObject({
  every: z.union([
    z.enum(["day", "week", "month", "quarter", "year"]),
    z.strictObject({
      after: Code.describe("a form"),
      by: Code.describe("the look-up field that points to it"),
      lines: z
        .strictObject({
          field: Code.describe("the other form's table, each line of which asks for a record"),
          by: Code.describe("the number field that says which line, counted from 1"),
          day: Code.optional().describe(
            "the column with the line's own day; without one, or blank, the record's",
          ),
        })
        .optional(),
    }),
  ]),
  who: z
    .strictObject({ roles: z.array(z.string()).min(1) })
    .describe("people posted in these roles are obliged"),
  due: z.strictObject({
    from: z.enum(["start", "end"]),
    workingDays: z.number().int().min(-30).max(30).optional(),
    weekday: z.number().int().min(1).max(7).optional(),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
  coverage: Code.optional().describe("the KPI that KPI.COVERAGE answers for this form"),
  quality: Code.optional().describe("the KPI that KPI.FILLQUALITY answers for this form"),
  sample: Code.optional().describe(
    "the parameter with the share of records a superior is asked to score 1 to 5",
  ),
});
export type Cadence = z.infer<typeof Cadence>;

/**
 * What to ask. `number`, `owner`, `unit` and `day` name the fields that give a record its natural number
 * (or the prefix of a number we make), the person and unit it counts for, and its own day.
 */
export const Form = z.strictObject({
  kind: z.literal("form"),
  ...Named,
  number: z.union([z.strictObject({ field: Code }), z.strictObject({ prefix: z.string() })]),
  owner: Code,
  unit: Code.optional(),
  day: Code,
  label: z.array(Code).min(1).describe("fields that make a record's label"),
  group: Code.optional().describe(`what the pane lists it under: ${FORM_GROUPS.join(", ")}`),
  fields: z.array(Field).min(1),
  checks: z.array(Check),
  shared: z.array(Code).optional().describe("fields that everybody may see where they look the record up"),
  duplicates: z
    .array(z.strictObject({ fields: z.array(Code).min(1).max(4), refuses: z.literal(true).optional() }))
    .optional()
    .describe("records that hold the same in these fields are shown before sending, or refused"),
  approval: Approval.optional(),
  cadence: Cadence.optional(),
  document: z
    .strictObject({
      title: Text.optional(),
      signatories: z.array(Code).min(1).max(6).optional(),
      until: z.literal("approved").optional(),
    })
    .optional()
    .describe(
      "can be printed on a clean page, headed by its own `title` or the form's, with a line for whom each field of `signatories` names; `until` keeps a copy for others locked before",
    ),
  vectors: z
    .array(
      z.strictObject({
        body: RecordBody,
        refused: z.array(z.string()).describe("check codes or field keys"),
      }),
    )
    .min(1),
});
export type Form = z.infer<typeof Form>;
