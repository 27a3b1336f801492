import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import type { Viewer } from "../identity/viewer.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { readReferences, type References } from "./references.repository.ts";
import { wantedReferences } from "./wanted-references.ts";

/**
 * Finds what bodies name as far as their viewer may, and what stood there before as it stands: nobody has to be able to
 * read what they leave alone.
 */
export async function readChangedReferences(
  db: D1Database,
  viewer: Viewer,
  rulebook: Rulebook,
  changes: readonly { readonly form: Form; readonly before: RecordBody; readonly after: RecordBody }[],
): Promise<References> {
  const ground = { rulebook, today: viewer.today };
  const wanted = (which: "before" | "after") => {
    const all = changes.map((change) => wantedReferences(change.form, [change[which]], ground));
    return {
      people: all.flatMap(({ people }) => people),
      units: all.flatMap(({ units }) => units),
      lookups: all.flatMap(({ lookups }) => lookups),
      files: all.flatMap(({ files }) => files),
    };
  };
  const kept = await readReferences(db, { ...viewer, isAdmin: true }, wanted("before"));
  const named = await readReferences(db, viewer, wanted("after"));
  return {
    ...named,
    records: new Map([...kept.records, ...named.records]),
    files: new Map([...kept.files, ...named.files]),
  };
}
