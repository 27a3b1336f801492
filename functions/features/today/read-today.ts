import { isoFromDay } from "#shared/calendar/day";
import { startOfDay } from "#shared/calendar/zone";
import type { RecordBrief, Today } from "#shared/contract/today";
import { type NameOf, recordLabel } from "#shared/rulebook/record-label";
import type { Deps } from "../../deps.ts";
import { readInbox } from "../approvals/read-inbox.ts";
import type { Viewer } from "../identity/viewer.ts";
import { type Labelled, labelledOf, readLabelNames } from "../records/label-names.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { dueForms } from "./due-forms.ts";
import { sampleToScore } from "./sample-to-score.ts";
import { readChangedByOthers, readReturned, type ToldRow } from "./told-records.repository.ts";

/** How long what others did is news. */
const NEWS_DAYS = 7;
const LISTED_MAX = 50;

/**
 * What the viewer has to do, and what became of their records. The number of queries depends on nothing.
 */
export async function readToday({ deps, viewer }: { deps: Deps; viewer: Viewer }): Promise<Today> {
  const { db } = deps;
  const now = deps.now();
  const rulebook = await loadRulebook(db, viewer.company);
  const since = new Date(startOfDay(viewer.today - NEWS_DAYS, rulebook.timeZone)).toISOString();
  const toldOf = (row: ToldRow): Told => ({ row, ...labelledOf(row, rulebook) });
  const returned = (await readReturned(db, viewer, LISTED_MAX)).map(toldOf);
  const changed = (await readChangedByOthers(db, viewer, { since, limit: LISTED_MAX })).map(toldOf);
  const toScore = (await sampleToScore(db, viewer, { rulebook, limit: LISTED_MAX })).map(toldOf);
  const nameOf = await readLabelNames(db, viewer, rulebook, [...returned, ...changed, ...toScore]);
  const brief = (told: Told): RecordBrief => briefOf(told, nameOf);
  return {
    today: isoFromDay(viewer.today),
    due: await dueForms(db, viewer, { rulebook, now }),
    waiting: await readInbox(deps, viewer),
    returned: returned.map(brief),
    changed: changed.map(brief),
    toScore: toScore.map(brief),
  };
}

type Told = Labelled & { readonly row: ToldRow };

function briefOf({ row, form, body }: Told, nameOf: NameOf): RecordBrief {
  return {
    id: row.id,
    form: row.form,
    title: form.title,
    number: row.number,
    label: recordLabel(form, body, nameOf),
    state: row.state,
    owner: { code: row.owner_code, name: row.owner_name },
    at: row.at,
    by: row.by_name,
    reason: row.reason,
  };
}
