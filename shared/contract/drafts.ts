import { z } from "zod";
import { RecordBody } from "./records.ts";

/** A draft as the server keeps it for its person. `version` moves with every save. */
export const ServerDraft = z
  .object({
    key: z.string(),
    form: z.string(),
    formVersion: z.number().int(),
    record: z.number().int().nullable(),
    baseRevision: z.number().int().nullable(),
    body: RecordBody,
    version: z.number().int(),
    savedAt: z.string().describe("UTC instant"),
  })
  .meta({ id: "ServerDraft" });
export type ServerDraft = z.infer<typeof ServerDraft>;

/** A save from the version it was read at; 0 for the first. */
export const DraftSaved = z
  .strictObject({
    form: z.string(),
    formVersion: z.number().int(),
    record: z.number().int().nullable(),
    baseRevision: z.number().int().nullable(),
    body: RecordBody,
    expectedVersion: z.number().int().min(0),
  })
  .meta({ id: "DraftSaved" });
export type DraftSaved = z.infer<typeof DraftSaved>;

export const ServerDraftList = z.object({ drafts: z.array(ServerDraft) }).meta({ id: "ServerDraftList" });
export type ServerDraftList = z.infer<typeof ServerDraftList>;
