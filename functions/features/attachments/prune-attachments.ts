import { UNNAMED_FILE_KEPT_DAYS } from "#shared/contract/limits";
import type { Deps } from "../../deps.ts";
import { doomAttachments, forgetAttachments } from "./attachments.repository.ts";

const DAY_MS = 86_400_000;
/** R2 takes away at most a thousand at once. */
const AT_ONCE = 1_000;

/** Takes away files that nothing has named for long. One that is interrupted is taken up by the next run. */
export async function pruneAttachments({ db, attachments, now }: Deps): Promise<void> {
  const at = now();
  const before = new Date(at - UNNAMED_FILE_KEPT_DAYS * DAY_MS).toISOString();
  const ids = await doomAttachments(db, { before, at: new Date(at).toISOString(), limit: AT_ONCE });
  if (ids.length === 0) return;
  await attachments.delete(ids);
  await forgetAttachments(db, ids);
}
