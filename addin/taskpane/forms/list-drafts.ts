import { ok } from "#shared/result";
import type { Asked } from "../../ui/failure.ts";
import type { Draft } from "../drafts/draft.ts";
import type { DraftStorePort } from "../drafts/draft-store.ts";

/** What a person began on a form and did not send, the latest first. */
export async function listDrafts(
  store: DraftStorePort,
  person: string,
  form: string,
): Asked<readonly Draft[]> {
  const drafts = await store.listDrafts(person);
  return ok(
    drafts.filter((draft) => draft.form === form).toSorted((left, right) => right.savedAt - left.savedAt),
  );
}
