import type { Attachment } from "#shared/contract/forms";
import { acceptedTypes, fileTypeOf, takesType } from "#shared/rulebook/file-type";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import type { Viewer } from "../identity/viewer.ts";
import { sha256 } from "../../sha256.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { claimAttachment, noteArrival } from "./attachments.repository.ts";
import { cleanFileName } from "./clean-file-name.ts";

/** A file as it comes, and the field it is for. */
export type FileGiven = {
  /** The id that the client has given it; one is made where it has given none. */
  readonly id: string | undefined;
  readonly form: string;
  readonly field: string;
  /** As the client has it, percent-encoded. */
  readonly name: string;
  /** The media type that the client says. */
  readonly type: string;
  readonly content: ArrayBuffer;
};

/**
 * Keeps a file for an attachment field. It is its uploader's own until a record names it. Sent again under its id, it
 * is the same file.
 * @throws {ProblemError} `attachment/wrong-field`, `attachment/empty`, `attachment/wrong-type`, `attachment/id-taken`;
 *   `server/unavailable` while an older one of the id is being taken away
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
  const id = given.id ?? randomId();
  const digest = await sha256(given.content);
  // The row first: a file without one would be kept for ever, a row without its file goes with the unnamed ones.
  const at = new Date(now()).toISOString();
  const claim = await claimAttachment(db, viewer, { id, name, type, bytes, at, digest });
  if (claim.kind === "taken") throw new ProblemError("attachment/id-taken");
  if (claim.kind === "leaving") throw new ProblemError("server/unavailable");
  if (claim.coming) {
    await attachments.put(id, given.content);
    await noteArrival(db, viewer, id);
  }
  return claim.row;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
