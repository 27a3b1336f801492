import { isoFromDay } from "#shared/calendar/day";
import type { DueForm } from "#shared/contract/today";
import { openLines } from "#shared/rulebook/asking-lines";
import {
  type Asking,
  type Obligation,
  obligationsAfter,
  obligationsSeen,
  type Stay,
  unanswered,
} from "#shared/rulebook/obligations";
import type { Cadence, Form } from "#shared/rulebook/form-definition";
import { type NameOf, recordLabel } from "#shared/rulebook/record-label";
import { z } from "zod";
import { dueCalendarOn } from "../facts/record-life.ts";
import type { Viewer } from "../identity/viewer.ts";
import { type Labelled, labelledOf, readLabelNames } from "../records/label-names.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import { type AskingRow, readOwing } from "./owing.repository.ts";

/** For how many days what was not filled is still shown. */
const OVERDUE_DAYS = 14;

/** The longest stretch of days that one record can be about. */
const LONGEST_PERIOD_DAYS = 366;

const Answered = z.array(z.number().nullable());

/** A record that asks for another, or one line of it. */
type AskingPart = Asking & { readonly about: DueForm["about"] };

type Owing = { readonly form: Form; readonly cadence: Cadence };

/** The forms that the viewer still owes, the most urgent first. A constant number of queries. */
export async function dueForms(
  db: D1Database,
  viewer: Viewer,
  { rulebook, now }: { readonly rulebook: Rulebook; readonly now: number },
): Promise<DueForm[]> {
  const owing = rulebook
    .allInForce("form", viewer.today)
    .flatMap(({ definition: form }): Owing[] => (form.cadence ? [{ form, cadence: form.cadence }] : []));
  if (owing.length === 0) return [];
  const rows = await readOwing(db, viewer, {
    forms: owing.filter(({ cadence }) => typeof cadence.every !== "object").map(({ form }) => form.code),
    after: owing.flatMap(({ form, cadence: { every } }) =>
      typeof every === "object"
        ? [{ answer: form.code, asks: every.after, by: every.by, line: every.lines?.by ?? null }]
        : [],
    ),
    from: viewer.today - OVERDUE_DAYS - LONGEST_PERIOD_DAYS,
  });
  const written = rows.asking.map((row) => ({ row, ...labelledOf(row, rulebook) }));
  const nameOf = await readLabelNames(db, viewer, rulebook, written);
  const calendar = dueCalendarOn(rulebook, viewer.today);
  const stays = rows.stays.map((row): Stay => ({
    role: row.role,
    from: row.from_day,
    until: row.until_day,
    calendar,
  }));
  return owing
    .flatMap(({ form, cadence }) => {
      const seen = obligationsSeen(cadence, stays, viewer.today, OVERDUE_DAYS);
      const filed = rows.filed.filter((row) => row.form === form.code).map(({ day }) => day);
      const asking = written
        .filter(({ row }) => row.answer === form.code)
        .flatMap((one) => askingOf(one, cadence, nameOf));
      const answers = obligationsAfter(cadence, stays, asking).filter(
        ({ dueDay, shownFrom }) => dueDay >= viewer.today - OVERDUE_DAYS && shownFrom <= viewer.today,
      );
      return [
        ...unanswered(seen, filed).map((owed) => ({
          ...viewOf(form, owed, now),
          period: owed.span.code,
          day: isoFromDay(dayToStartWith(cadence, owed, viewer.today)),
          about: null,
        })),
        ...answers.map((owed) => ({
          ...viewOf(form, owed, now),
          period: "",
          day: isoFromDay(owed.about.day),
          about: owed.about.about,
        })),
      ];
    })
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : a.form < b.form ? -1 : 1));
}

function viewOf({ code, title }: Form, { dueAt }: Obligation, now: number) {
  return { form: code, title, dueAt: new Date(dueAt).toISOString(), late: now > dueAt };
}

/** A plan begins where its period does; a report is about today, or the last day that there was of its period. */
function dayToStartWith({ due }: Cadence, { span }: Obligation, today: number): number {
  return due.from === "start" ? span.from : Math.min(span.until - 1, today);
}

/** What a record asks for, or each of its lines that nothing answers yet. */
function askingOf(
  { row, form, body }: Labelled & { readonly row: AskingRow },
  { every }: Cadence,
  nameOf: NameOf,
): AskingPart[] {
  const { id, day, number } = row;
  const about = { form: row.form, number, label: recordLabel(form, body, nameOf) };
  if (typeof every !== "object" || every.lines === undefined)
    return [{ id, day, about: { ...about, line: null } }];
  const answered = Answered.parse(JSON.parse(row.answered));
  return openLines(every.lines, { body, day }, answered).map((open) => ({
    id,
    day: open.day,
    about: { ...about, line: open.line },
  }));
}
