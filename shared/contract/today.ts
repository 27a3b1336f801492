import { z } from "zod";
import { Inbox } from "./approvals.ts";
import { Text } from "./language.ts";
import { RecordState } from "./records.ts";

/** A form that somebody still owes. */
export const DueForm = z.object({
  form: z.string(),
  title: Text,
  period: z
    .string()
    .describe("the period it is about, as 2026-W48; the day for a daily form; blank for `about`"),
  day: z.string().describe("a day of that period, to start the record with"),
  dueAt: z.string().describe("UTC instant"),
  late: z.boolean(),
  about: z
    .object({
      form: z.string(),
      number: z.string(),
      label: z.string(),
      line: z
        .number()
        .int()
        .nullable()
        .describe("which line of it, counted from 1; null for the whole record"),
    })
    .nullable()
    .describe("the record that asks for it"),
});
export type DueForm = z.infer<typeof DueForm>;

export const RecordBrief = z.object({
  id: z.number().int(),
  form: z.string(),
  title: Text,
  number: z.string(),
  label: z.string(),
  state: RecordState,
  owner: z.object({ code: z.string(), name: z.string() }),
  at: z.string().describe("UTC instant of what it is listed for"),
  by: z.string().nullable().describe("name of who did it"),
  reason: z.string().nullable(),
});
export type RecordBrief = z.infer<typeof RecordBrief>;

/** What is to be done, in the order it is shown. */
export const Today = z
  .object({
    today: z.string(),
    due: z.array(DueForm),
    waiting: Inbox,
    returned: z.array(RecordBrief),
    changed: z
      .array(RecordBrief)
      .describe("own records that others changed or decided in the last seven days"),
    toScore: z.array(RecordBrief).describe("the sample that the viewer is asked to score"),
  })
  .meta({ id: "Today" });
export type Today = z.infer<typeof Today>;
