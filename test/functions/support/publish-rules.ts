import { env } from "cloudflare:workers";
import { z } from "zod";
import { JobView } from "../../../shared/contract/jobs.ts";
import { readCompany } from "../../../functions/features/identity/identity.repository.ts";
import { addVersions, readVersions } from "../../../functions/features/rulebook/rulebook.repository.ts";
import type { Definition, Parameter } from "../../../shared/rulebook/definition.ts";
import { dayOf } from "../../../shared/calendar/day.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import type { TestApi } from "./api.ts";

/** Publishes definitions as the company's own next versions, in force for all of history. */
export async function publishOwn(definitions: readonly Definition[]): Promise<void> {
  const present = await readVersions(env.DB);
  const versions = definitions.map((definition) => ({
    kind: definition.kind,
    code: definition.code,
    version:
      1 +
      Math.max(
        0,
        ...present
          .filter(({ kind, code }) => kind === definition.kind && code === definition.code)
          .map(({ version }) => version),
      ),
    state: "published" as const,
    origin: "company" as const,
    effective_day: dayOf(1900, 1, 1),
    hash: crypto.randomUUID(),
    body: JSON.stringify(definition),
  }));
  const { rulebook_version: expectedVersion } = await readCompany(env.DB);
  await addVersions(env.DB, versions, {
    expectedVersion,
    at: "2026-11-02T00:00:00.000Z",
    counted: [],
    movesKeys: false,
  });
}

/** A shipped parameter with other values: one from 1900 on, or whatever is given. */
export function ownParameter(code: string, values: number | string | Parameter["values"]): Parameter {
  const shipped = HANDBOOK.find((definition) => definition.kind === "parameter" && definition.code === code);
  if (shipped?.kind !== "parameter") throw new Error(`no parameter ${code}`);
  const own = typeof values === "object" ? values : [{ from: "1900-01-01", value: values }];
  return { ...shipped, values: own };
}

/** Makes all facts anew through the product's own API; gives how many more there are than before. */
export async function recountFacts(api: TestApi): Promise<number> {
  const before = await countFacts();
  let job = await api.read(JobView, "/jobs/rebuild", { as: "admin", method: "POST" });
  while (job.state === "running")
    job = await api.read(JobView, `/jobs/${job.id}/steps`, { as: "admin", method: "POST" });
  if (job.state !== "done") throw new Error(JSON.stringify(job));
  return (await countFacts()) - before;
}

async function countFacts(): Promise<number> {
  return z.number().parse(await env.DB.prepare("SELECT count(*) AS count FROM fact").first("count"));
}
