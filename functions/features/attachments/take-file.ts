import type { Attachment } from "#shared/contract/forms";
import { acceptedTypes, fileTypeOf, takesType } from "#shared/rulebook/file-type";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { addAttachment } from "./attachments.repository.ts";
import { cleanFileName } from "./clean-file-name.ts";

/** A file as it comes, and the field it is for. */
export type FileGiven = {
  readonly form: string;
  readonly field: string;
  /** As the client has it, percent-encoded. */
  readonly name: string;
  /** The media type that the client says. */
  readonly type: string;
  readonly content: ArrayBuffer;
};

/**
 * Keeps a file for an attachment field. It is its uploader's own until a record names it.
 * @throws {ProblemError} `attachment/wrong-field`, `attachment/empty`, `attachment/wrong-type`
 */
export async function takeFile(
  { db, attachments, now, randomId }: Deps,
  viewer: Viewer,
  given: FileGiven,
): Promise<Attachment> {
  const rulebook = await loadRulebook(db, viewer.company);
  const form = rulebook.inForce("form", given.form, viewer.today)?.definition;
  const field = form?.fields.find(({ key }) => key === given.field);
  if (field?.type !== "attachment")
    throw new ProblemError("attachment/wrong-field", { form: given.form, field: given.field });
  const bytes = given.content.byteLength;
  if (bytes === 0) throw new ProblemError("attachment/empty");
  const type = fileTypeOf(given.type, new Uint8Array(given.content));
  if (type === undefined || !takesType(field, type))
    throw new ProblemError("attachment/wrong-type", { accept: acceptedTypes(field).join(", ") });
  const name = cleanFileName(decoded(given.name));
  const attachment = { id: randomId(), name, type, bytes, at: new Date(now()).toISOString() };
  // The row first: a file without one would be kept for ever, a row without its file goes with the unnamed ones.
  await addAttachment(db, viewer, attachment);
  await attachments.put(attachment.id, given.content);
  return attachment;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
