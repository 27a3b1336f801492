import type { RecordBody, RecordView } from "#shared/contract/records";
import type { Environment } from "../../ui/environment.ts";
import type { Draft } from "./draft.ts";

/** A draft after its person has seen what the record says by now, and settled field by field what is to stand. */
export function rebaseDraft(
  draft: Draft,
  theirs: Pick<RecordView, "revision" | "body">,
  settled: RecordBody,
  environment: Environment,
): Draft {
  return {
    ...draft,
    body: settled,
    base: { revision: theirs.revision, body: theirs.body },
    refusal: null,
    savedAt: Math.max(environment.now(), draft.savedAt + 1),
    writer: environment.newId(),
  };
}
