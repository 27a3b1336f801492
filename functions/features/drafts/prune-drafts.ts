import { DRAFT_KEPT_DAYS } from "#shared/contract/limits";
import type { Deps } from "../../deps.ts";
import { pruneDrafts } from "./drafts.repository.ts";

const DAY_MS = 86_400_000;

/** Lets go of drafts that nobody has touched for long. */
export async function pruneOldDrafts({ db, now }: Deps): Promise<void> {
  await pruneDrafts(db, new Date(now() - DRAFT_KEPT_DAYS * DAY_MS).toISOString());
}
