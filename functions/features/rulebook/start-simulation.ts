import { ProblemError } from "../../http/problem-error.ts";
import { insertJob, type JobRow, readLatestJob } from "../jobs/jobs.repository.ts";
import { readDefinition } from "./read-definition.ts";
import { actorOf, findForAct, type RuleKey, type RuleRequest, writeAct } from "./rule-request.ts";
import { simulatedSubject } from "./rule-view.ts";
import type { SimulationInput } from "./simulation-input.ts";

/**
 * Starts a job that finds what publishing a checked draft would move, or takes up the one that is under way for this
 * revision.
 * @throws {ProblemError} `rule/unknown`, `rule/wrong-state`, `rule/not-checked`, `rule/changed-meanwhile`
 */
export async function startSimulation(request: RuleRequest, key: RuleKey): Promise<JobRow> {
  const { deps, viewer } = request;
  const { row } = await findForAct(request, key, "simulate", null);
  if (row.checked_revision !== row.revision) throw new ProblemError("rule/not-checked");
  const read = readDefinition(JSON.parse(row.body));
  if ("problems" in read) throw new ProblemError("rule/not-checked");
  const subject = simulatedSubject(row);
  const by = actorOf(request);
  const input: SimulationInput = {
    versionId: row.id,
    definitionId: row.definition_id,
    version: row.version,
    revision: row.revision,
    effectiveDay: row.effective_day,
    rulebookVersion: viewer.company.rulebookVersion,
    definition: read.definition,
  };
  const job = {
    kind: "simulate",
    subject,
    input: JSON.stringify(input),
    total: 0,
    at: by.at,
    by: by.personId,
  } as const;
  await writeAct(request, row, "simulate", {
    statements: [insertJob(deps.db, job)],
    detail: { revision: row.revision },
  });
  const started = await readLatestJob(deps.db, "simulate", subject);
  if (!started) throw new ProblemError("job/unknown");
  return started;
}
