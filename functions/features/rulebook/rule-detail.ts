import { type RuleDetail, type RuleList, Simulation } from "#shared/contract/rulebook";
import { referencesOf } from "#shared/rulebook/references";
import type { Viewer } from "../identity/viewer.ts";
import { readLatestJob } from "../jobs/jobs.repository.ts";
import { definitionsOn } from "./changed-rulebook.ts";
import { loadRulebook } from "./load-rulebook.ts";
import { findRule, type RuleKey } from "./rule-request.ts";
import { listRules, readSimulation } from "./rule-versions.repository.ts";
import { ruleVersion, simulatedSubject } from "./rule-view.ts";

/** All versions of all definitions. */
export async function ruleList(db: D1Database, viewer: Viewer): Promise<RuleList> {
  const rows = await listRules(db);
  const byDefinition = new Map<number, typeof rows>();
  for (const row of rows) {
    const versions = byDefinition.get(row.definition_id);
    if (versions) versions.push(row);
    else byDefinition.set(row.definition_id, [row]);
  }
  return {
    rules: rows.map((row) => ruleVersion(row, byDefinition.get(row.definition_id) ?? [row], viewer.today)),
  };
}

/**
 * A version with its body and everything known about it.
 * @throws {ProblemError} `rule/unknown`
 */
export async function ruleDetail(db: D1Database, viewer: Viewer, key: RuleKey): Promise<RuleDetail> {
  const { row, versions } = await findRule(db, key);
  const rulebook = await loadRulebook(db, viewer.company);
  const usedBy = definitionsOn(rulebook, viewer.today).filter((definition) =>
    referencesOf(definition).some(({ kind, code }) => kind === row.kind && code === row.code),
  );
  const simulation = await readSimulation(db, row.id);
  const job = await readLatestJob(db, "simulate", simulatedSubject(row));
  return {
    version: ruleVersion(row, versions, viewer.today),
    body: JSON.parse(row.body),
    versions: versions.map((version) => ruleVersion(version, versions, viewer.today)).toReversed(),
    usedBy: usedBy.map(({ kind, code, title }) => ({ kind, code, title })),
    simulation: simulation
      ? Simulation.parse({ ...JSON.parse(simulation.result), byName: simulation.by_name })
      : null,
    simulationJob: job?.state === "running" ? job.id : null,
  };
}
