import type { Day } from "#shared/calendar/day";
import type { Deps } from "../../deps.ts";
import { databaseProblem } from "../../http/database-problem.ts";
import { clockViewer } from "../identity/clock-viewer.ts";
import { companyNow } from "../identity/company-now.ts";
import type { Company } from "../identity/viewer.ts";
import { readChangedReferences } from "../records/changed-references.ts";
import { existingOf, prepareState } from "../records/prepare-write.ts";
import { bodyOf, formOf } from "../records/record-view.ts";
import { lifeOfRow, type RecordRow } from "../records/record-rows.ts";
import { readRecordsById } from "../records/records.repository.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { lineOf } from "./approval-line.ts";
import { escalated, followed, followRound } from "./follow-round.ts";
import type { LifePlan } from "./life-plan.ts";
import { readLateRounds, readOutdatedRounds } from "./open-rounds.repository.ts";
import type { Round, RoundEvent } from "./round.ts";
import { readRounds } from "./rounds.repository.ts";
import { readStanding } from "./standing.repository.ts";
import { rolesOf } from "./start-passage.ts";
import { writePlans } from "./write-plans.ts";

type Clock = Pick<Deps, "db" | "now">;
type CompanyDay = { readonly company: Company; readonly today: Day };

/** Most records that are looked after as one transaction. */
const AT_ONCE = 200;
/** Most transactions of one run of the clock. */
const RUNS = 25;

/** The organisation and day that all open steps of a database are known to be found in. */
let known: string | undefined;

/**
 * Finds the people of open steps again where the organisation or the day is another than they were found in, so that the
 * line follows the postings of the day. Costs nothing once it is done for this organisation and day.
 */
export async function followOrganisation(clock: Clock, now: CompanyDay): Promise<void> {
  const key = `${now.company.instance} ${now.company.orgVersion} ${now.today}`;
  if (known === key) return;
  const foundIn = { orgVersion: now.company.orgVersion, day: now.today };
  const ids = await readOutdatedRounds(clock.db, foundIn, AT_ONCE);
  const isDone = await lookAfter(clock, now, ids);
  if (isDone && ids.length < AT_ONCE) known = key;
}

/** What the clock does for approvals: people found again, and late steps handed to whom they escalate to as well. */
export async function watchApprovals(clock: Clock): Promise<void> {
  const now = await companyNow(clock);
  for (let run = 0; run < RUNS; run += 1) {
    await followOrganisation(clock, now);
    const late = await readLateRounds(clock.db, new Date(clock.now()).toISOString(), AT_ONCE);
    const isDone = await lookAfter(clock, now, late);
    if (isDone && late.length === 0) return;
  }
}

/** Gives false where others were at the same records meanwhile: whoever comes next finds what is left. */
async function lookAfter(
  { db, now }: Clock,
  { company, today }: CompanyDay,
  ids: readonly number[],
): Promise<boolean> {
  if (ids.length === 0) return true;
  const viewer = clockViewer(company, today);
  const rulebook = await loadRulebook(db, company);
  const rows = await readRecordsById(db, viewer, ids);
  const rounds = await readRounds(db, viewer, ids);
  const forms = rows.map((row) => formOf(row, rulebook));
  const standing = await readStanding(db, {
    unitIds: rows.map((row) => row.unit_id),
    roles: forms.flatMap(({ definition: { approval } }) => (approval ? rolesOf(approval) : [])),
    day: today,
  });
  const references = await readChangedReferences(
    db,
    viewer,
    rulebook,
    rows.map((row) => {
      const { definition } = formOf(row, rulebook);
      return { form: definition, before: { [definition.owner]: row.person_code }, after: {} };
    }),
  );
  const at = now();
  const ground = { standing, rulebook, orgVersion: company.orgVersion, today, now: at };
  const plans = rows.flatMap((row): LifePlan[] => {
    const round = rounds.get(row.id);
    const form = formOf(row, rulebook);
    const record = { form, body: bodyOf(row, form), personId: row.person_id, unitId: row.unit_id };
    const line = lineOf(record, ground);
    if (!round || !line || row.state !== "submitted") return [];
    const late = escalated(round.steps, line);
    const moved = followRound(late.steps, line);
    // Where the next step has nobody, the round stays where it is until somebody is appointed.
    const outcome = moved.ok
      ? moved.value
      : { steps: followed(late.steps, line), state: "submitted" as const, events: [] };
    const before = lifeOfRow(row);
    const isApproved = outcome.state === "approved";
    const life = {
      ...before,
      state: outcome.state,
      approvedAt: isApproved ? line.at : before.approvedAt,
    };
    return [
      {
        record: null,
        state: prepareState(existingOf(row, rulebook, references), row.number, { rulebook, life }),
        ...roundPlan(row, round, { ...outcome, events: [...late.events, ...outcome.events] }),
      },
    ];
  });
  try {
    await writePlans(db, plans, {
      by: null,
      at: new Date(at).toISOString(),
      ...company,
      requestId: "clock",
      action: "approval/follow",
      subject: `${plans.length} records`,
    });
    return true;
  } catch (error) {
    if (databaseProblem(error) === undefined) throw error;
    return false;
  }
}

function roundPlan(
  { id, form_id: formId, number, revision }: RecordRow,
  round: Round,
  after: { readonly steps: Round["steps"]; readonly events: readonly RoundEvent[] },
): Pick<LifePlan, "round" | "events"> {
  return {
    round: {
      formId,
      number,
      before: { recordId: id, round },
      after: { ...round, steps: after.steps },
    },
    events: after.events.map((event) => ({ ...event, formId, number, revision })),
  };
}
