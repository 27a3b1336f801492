import type { z } from "zod";
import type { FormUsage } from "#shared/contract/forms";
import type { Text } from "#shared/contract/language";
import type { Form } from "#shared/rulebook/form-definition";
import { recordDue } from "#shared/rulebook/obligation-due";
import type { Deps } from "../../deps.ts";
import { dueCalendarOn } from "../facts/record-life.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { readHeldRoles, readLateness, readUsage } from "./form-usage.repository.ts";

const DAY_MS = 86_400_000;
/** Shares and scores are those of the records written in so many days; senders are counted over fewer. */
const RECENT_DAYS = 90;
const PEOPLE_DAYS = 30;

/**
 * How every form in force is used, how well it is filled, and which of its steps nobody could decide. A constant number of
 * questions, however many forms and records.
 */
export async function formUsage(
  { db, now }: Pick<Deps, "db" | "now">,
  viewer: Viewer,
): Promise<z.infer<typeof FormUsage>[]> {
  const rulebook = await loadRulebook(db, viewer.company);
  const forms = rulebook.allInForce("form", viewer.today);
  const daysAgo = (days: number): string => new Date(now() - days * DAY_MS).toISOString();
  const recentSince = daysAgo(RECENT_DAYS);
  const rows = await readUsage(db, { recent: recentSince, people: daysAgo(PEOPLE_DAYS) });
  const cadences = new Map(forms.map(({ id, definition }) => [id, definition.cadence]));
  const dues = rows.days.flatMap(({ form_id: form, day }): [number, number, string][] => {
    const due = recordDue(cadences.get(form), day, dueCalendarOn(rulebook, day));
    return due === null ? [] : [[form, day, new Date(due).toISOString()]];
  });
  const lateness = new Map((await readLateness(db, recentSince, dues)).map((row) => [row.form_id, row]));
  const named = forms.flatMap(({ definition }) => namedBy(definition).map(({ role }) => role));
  const held = await readHeldRoles(db, named, viewer.today);
  const counts = new Map(rows.counts.map((row) => [row.form_id, row]));
  const recent = new Map(rows.recent.map((row) => [row.form_id, row]));
  return forms.map(({ id, version, definition }) => {
    const [all, some, due] = [counts.get(id), recent.get(id), lateness.get(id)];
    return {
      form: definition.code,
      title: definition.title,
      version,
      records: all?.records ?? 0,
      lastSent: all?.last_sent ?? null,
      people: some?.people ?? 0,
      late: due ? due.late / due.due : null,
      returned: some && definition.approval ? some.returned / some.records : null,
      score: some?.score ?? null,
      unheld: namedBy(definition).filter(({ role }) => !held.has(role)),
    };
  });
}

/** The steps that name a role or post; others always find somebody. */
function namedBy({ approval }: Form): { readonly step: Text; readonly role: string }[] {
  return (approval?.steps ?? []).flatMap(({ title, who }) => {
    if ("superior" in who) return [];
    return [{ step: title, role: "post" in who ? who.post : who.role }];
  });
}
