import { z } from "zod";
import { Form, Option } from "../rulebook/form-definition.ts";
import { Text } from "./language.ts";
import { RecordBody } from "./records.ts";

/** A form as it is filled: one version of it, with the central lists its choices take. */
export const FormOffer = z
  .object({
    definition: Form,
    version: z.number().int(),
    lists: z.record(z.string(), z.array(Option)).describe("by parameter code"),
  })
  .meta({ id: "FormOffer" });
export type FormOffer = z.infer<typeof FormOffer>;

export const FormList = z.object({ forms: z.array(FormOffer) }).meta({ id: "FormList" });
export type FormList = z.infer<typeof FormList>;

/**
 * How a form is used and how well it is filled, for who keeps it. Shares and score are those of the records written in
 * the last 90 days; shares are fractions, null where nobody is asked.
 */
export const FormUsage = z.object({
  form: z.string(),
  title: Text,
  version: z.number().int(),
  records: z.number().int(),
  lastSent: z.string().nullable(),
  people: z.number().int().describe("who sent one in the last 30 days"),
  late: z.number().nullable(),
  returned: z.number().nullable(),
  score: z.number().nullable().describe("mean sample score, 1 to 5"),
  unheld: z
    .array(z.object({ step: Text, role: z.string() }))
    .describe("steps whose post or role nobody has today: a record that needs one of them cannot be sent"),
});
export const FormUsageList = z.object({ forms: z.array(FormUsage) }).meta({ id: "FormUsageList" });
export type FormUsageList = z.infer<typeof FormUsageList>;

/** A record that a look-up may name. `shared` holds what everybody may see of it. */
export const LookupMatch = z.object({ number: z.string(), label: z.string(), shared: RecordBody });
export const LookupMatches = z.object({ matches: z.array(LookupMatch) }).meta({ id: "LookupMatches" });
export type LookupMatches = z.infer<typeof LookupMatches>;

/** What is typed so far, to be compared with the records there are. `except`: the record that is being changed. */
export const DuplicateQuestion = z
  .strictObject({ form: z.string(), body: RecordBody, except: z.number().int().nullable() })
  .meta({ id: "DuplicateQuestion" });
export type DuplicateQuestion = z.infer<typeof DuplicateQuestion>;

/** Records that hold the same. `hidden` counts those that the viewer may not see. */
export const Duplicates = z
  .object({
    matches: z.array(
      z.object({ number: z.string(), label: z.string(), owner: z.string(), fields: z.array(z.string()) }),
    ),
    hidden: z.number().int(),
    refuses: z.boolean(),
  })
  .meta({ id: "Duplicates" });
export type Duplicates = z.infer<typeof Duplicates>;

/** A record as it stands, whose blank fields are to be filled from what is known. */
export const PrefillQuestion = z
  .strictObject({ form: z.string(), body: RecordBody })
  .meta({ id: "PrefillQuestion" });
export type PrefillQuestion = z.infer<typeof PrefillQuestion>;

export const Prefill = z.object({ body: RecordBody }).meta({ id: "Prefill" });
export type Prefill = z.infer<typeof Prefill>;

/** A file that a record names by its id. */
export const Attachment = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    bytes: z.number().int(),
    at: z.string(),
  })
  .meta({ id: "Attachment" });
export type Attachment = z.infer<typeof Attachment>;

export const AttachmentList = z.object({ attachments: z.array(Attachment) }).meta({ id: "AttachmentList" });
export type AttachmentList = z.infer<typeof AttachmentList>;
