import type { RecordBody } from "#shared/contract/records";
import { fieldsOpenTo } from "#shared/rulebook/fields-open";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { readSuperiorUnits } from "../identity/superior-units.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { refuseDuplicates } from "../lookups/find-duplicates.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { checkedBody, refuseClosedFields } from "./check-record-body.ts";
import { prepareWrite } from "./prepare-write.ts";
import { bodyOf, formOf, standing } from "./record-view.ts";
import type { RecordRow } from "./record-rows.ts";
import { readRecord } from "./records.repository.ts";
import { readReferences } from "./references.repository.ts";
import { wantedReferences } from "./wanted-references.ts";
import { writeStatements } from "./write-records.repository.ts";

/**
 * Replaces a record's body by a new revision, with its facts.
 * @throws {ProblemError} `record/unknown` (also when the viewer may not read it), `record/changed-meanwhile` when the
 * revision has moved, `record/field-not-permitted`, `record/invalid`, `record/duplicate`, `auth/not-permitted` when it would be handed to
 * a person or unit outside the viewer's rights.
 */
export async function changeRecord(
  { deps, viewer, requestId }: { deps: Deps; viewer: Viewer; requestId: string },
  input: { id: number; body: RecordBody; expectedRevision: number; reason: string | null },
): Promise<RecordRow> {
  const { db } = deps;
  const row = await readRecord(db, viewer, input.id);
  if (!row) throw new ProblemError("record/unknown", { id: input.id });
  if (row.revision !== input.expectedRevision) throw changedMeanwhile(row);
  const rulebook = await loadRulebook(db, viewer.company);
  const form = formOf(row, rulebook);
  const definition = form.definition;
  const before = bodyOf(row, form);
  const fills = fieldsOpenTo(definition, standing(row, viewer));
  const body = checkedBody(definition, input.body, { viewer, rulebook, fills });
  refuseClosedFields(definition, before, body, fills);
  await refuseDuplicates(db, viewer, { form, body, except: row.id }, rulebook);
  const references = await readReferences(
    db,
    viewer,
    wantedReferences(definition, [body, before], { rulebook, today: viewer.today }),
  );
  const owner = references.people.get(row.person_code.toLowerCase());
  const write = prepareWrite({
    form,
    body,
    number: row.number,
    references,
    rulebook,
    existing: {
      id: row.id,
      revision: row.revision,
      form,
      personId: row.person_id,
      unitId: row.unit_id,
      unitGiven: row.unit_given === 1,
      day: row.day,
      storedBody: row.body,
      postings: owner?.postings ?? [],
    },
  });
  if (!write.ok)
    throw new ProblemError("record/invalid", { form: definition.code }, { items: [write.reason] });
  const moves = write.value.personId !== row.person_id || write.value.unitId !== row.unit_id;
  if (moves && write.value.personId !== viewer.personId) {
    const allowed = await readSuperiorUnits(db, viewer, [write.value.unitId]);
    if (allowed.length === 0) throw new ProblemError("auth/not-permitted");
  }
  await db.batch(
    writeStatements(db, [write.value], {
      by: viewer.personId,
      at: new Date(deps.now()).toISOString(),
      reason: input.reason,
      ...viewer.company,
      requestId,
      action: "record/change",
      subject: `${definition.code} ${row.number}`,
    }),
  );
  const after = await readRecord(db, viewer, row.id);
  if (!after) throw new ProblemError("record/unknown", { id: input.id });
  return after;
}

function changedMeanwhile(row: RecordRow): ProblemError {
  return new ProblemError("record/changed-meanwhile", {
    number: row.number,
    revision: row.revision,
    by: row.updated_by,
  });
}
