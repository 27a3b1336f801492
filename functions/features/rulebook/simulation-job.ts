import { loadCloses } from "../closing/load-closes.ts";
import { countSources } from "../facts/fact-sources.repository.ts";
import { REBUILD_START } from "../facts/rebuild-facts.ts";
import type { JobContext, JobKindRules, JobStep } from "../jobs/job-kind.ts";
import { withVersion } from "./changed-rulebook.ts";
import { compareUnits } from "./compare-units.ts";
import { countChanges } from "./count-changes.ts";
import { addMoves } from "./largest-moves.ts";
import { loadRulebookOf } from "./load-rulebook.ts";
import { kpisMovedBy } from "./needs-simulation.ts";
import type { Rulebook } from "./rulebook.ts";
import { shadowFactsStep } from "./shadow-facts.ts";
import { readingShadows, type Shadow, shadowIds, shadowsOf } from "./shadow-measures.ts";
import {
  NOTHING_FOUND,
  SimulationCursor,
  type SimulationFound,
  SimulationInput,
} from "./simulation-input.ts";
import {
  countUnits,
  dropShadows,
  keepSimulation,
  openShadow,
  readUnitsAfter,
} from "./simulation.repository.ts";

const UNITS_PER_STEP = 40;

type Simulated = {
  readonly input: SimulationInput;
  readonly before: Rulebook;
  /** With the draft in force, and shadows in the place of what it would count otherwise. */
  readonly after: Rulebook;
  readonly shadows: readonly Shadow[];
};

/**
 * Finds what publishing a draft would move. What it would count otherwise is counted beside, under measures that nobody
 * reads; then units are compared, some a step. Whatever ends the job takes the shadows away.
 */
export const simulationJob: JobKindRules = {
  step: async (context) => {
    const simulated = await simulatedBy(context);
    const { job } = context;
    const cursor = job.cursor === null ? null : SimulationCursor.parse(JSON.parse(job.cursor));
    if (cursor === null && simulated.shadows.length > 0) return openStep(context, simulated);
    if (cursor === null) return unitsStep(context, simulated, 0, NOTHING_FOUND);
    if (cursor.stage === "units") return unitsStep(context, simulated, cursor.after, cursor.found);
    return shadowFactsStep(context, simulated, cursor);
  },
  cleanUp: ({ deps, job }) => dropShadows(deps.db, shadowIds(job.id)),
  cancellable: true,
};

async function simulatedBy({ deps: { db }, company, job }: JobContext): Promise<Simulated> {
  const input = SimulationInput.parse(JSON.parse(job.input));
  const { definition, definitionId: id, version, effectiveDay } = input;
  const before = await loadRulebookOf(db, company, input.rulebookVersion);
  const after = withVersion(before, { definition, id, version, effectiveDay });
  const shadows = shadowsOf(job.id, countChanges(before, after, { definition, fromDay: effectiveDay }));
  return { input, before, after: readingShadows(after, shadows), shadows };
}

async function openStep({ deps: { db }, today }: JobContext, { shadows }: Simulated): Promise<JobStep> {
  const sources = await countSources(db, REBUILD_START);
  const units = await countUnits(db, today, 0);
  return {
    cursor: JSON.stringify({ stage: "records", after: 0 } satisfies SimulationCursor),
    done: 0,
    total: sources.total + units.total,
    statements: shadows.flatMap((shadow) => openShadow(db, shadow)),
    detail: {},
  };
}

async function unitsStep(
  { deps: { db, now }, company, today, job }: JobContext,
  { input, before, after, shadows }: Simulated,
  afterId: number,
  found: SimulationFound,
): Promise<JobStep> {
  const { definition, effectiveDay } = input;
  const units = await readUnitsAfter(db, afterId, today, UNITS_PER_STEP);
  const { compared, moves } = await compareUnits(db, units, {
    company,
    before,
    after,
    kpis: kpisMovedBy(definition, after, effectiveDay),
    closes: await loadCloses(db, company),
    today,
    calendarDay: definition.kind === "calendar" ? Math.max(today, effectiveDay) : today,
  });
  const all = addMoves(found, compared, moves);
  const last = units.at(-1)?.id ?? afterId;
  const { done, total } = await countUnits(db, today, last);
  const sources = shadows.length > 0 ? (await countSources(db, null)).total : 0;
  const progress = { done: sources + done, total: sources + total };
  const detail = { compared: all.compared, moved: all.moved };
  if (units.length === UNITS_PER_STEP) {
    const cursor: SimulationCursor = { stage: "units", after: last, found: all };
    return { cursor: JSON.stringify(cursor), ...progress, statements: [], detail };
  }
  const at = new Date(now()).toISOString();
  const { versionId, revision } = input;
  const result = JSON.stringify({ at, by: job.started_by, revision, ...all, kpis: all.kpis.length });
  const kept = { versionId, revision, jobId: job.id, at, by: job.started_by_id, result };
  const statements = [...keepSimulation(db, kept), ...dropShadows(db, shadowIds(job.id))];
  return { cursor: null, ...progress, statements, detail };
}
