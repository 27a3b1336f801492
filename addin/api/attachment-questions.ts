import { z } from "zod";
import { Attachment, AttachmentList } from "#shared/contract/forms";
import { type Ask, type Signal } from "./ask.ts";
import { pathOf, queryOf } from "./path.ts";

/** A file for an attachment field. `onProgress` hears how many of its bytes have been sent. */
export type Upload = {
  /** Sent again under the same id it is the same file. */
  readonly id: string;
  readonly form: string;
  readonly field: string;
  readonly file: Blob;
  readonly name: string;
  readonly onProgress?: (sent: number, total: number) => void;
};

/** Twenty megabytes over a slow line. */
const FILE_TIMEOUT_MS = 10 * 60_000;

/** The questions about files. */
export function attachmentQuestions(ask: Ask) {
  return {
    upload: ({ id, form, field, file, name, onProgress }: Upload, options?: Signal) =>
      ask(Attachment, {
        method: "POST",
        path: `/attachments${queryOf({ form, field })}`,
        idempotencyKey: id,
        file: { content: file, name, ...(onProgress ? { onProgress } : {}) },
        timeoutMs: FILE_TIMEOUT_MS,
        ...options,
      }),
    attachments: (ids: readonly string[], options?: Signal) =>
      ask(AttachmentList, {
        method: "GET",
        path: `/attachments${queryOf({ ids: ids.join(",") })}`,
        ...options,
      }),
    /** The file itself. */
    download: (id: string, options?: Signal) =>
      ask(z.instanceof(Blob), {
        method: "GET",
        path: pathOf("attachments", id),
        answer: "file",
        timeoutMs: FILE_TIMEOUT_MS,
        ...options,
      }),
  };
}
