import { AuditList } from "../../../shared/contract/audit.ts";
import { JobView } from "../../../shared/contract/jobs.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { RuleDetail, type RuleVersion } from "../../../shared/contract/rulebook.ts";
import type { Definition, Kpi } from "../../../shared/rulebook/definition.ts";
import type { TestApi } from "./api.ts";
import { freshDatabase } from "./database.ts";
import { importFile } from "./import-rows.ts";
import { importSmallCompany } from "./small-company.ts";

const TEXT = { "zh-CN": "测试", "en-US": "Test" };

/** A KPI of the company's own: opportunities won, so many times over. */
export function timesWon(code: string, times: number): Kpi {
  return {
    kind: "kpi",
    code,
    title: TEXT,
    description: TEXT,
    format: "number",
    direction: "up",
    terms: { won: { measure: "won_count", title: TEXT } },
    numerator: `won * ${times}`,
    vectors: [{ terms: { won: 2 }, value: 2 * times }],
  };
}

/** Where a version's routes are. */
export function addressOf({ kind, code, version }: { kind: string; code: string; version: number }): string {
  return `/rules/${kind}/${code}/${version}`;
}

/** Acts on rules as admins, through the product's own routes. */
export function rulesOf(api: TestApi) {
  /** Keeps a draft that must be taken. */
  async function draft(body: Definition, effectiveFrom: string, as = "admin"): Promise<RuleVersion> {
    return (await api.read(RuleDetail, "/rules", { as, body: { body, effectiveFrom } })).version;
  }

  /** An act on a version as it was read: its status, and the code of its problem. */
  async function act(
    verb: string,
    version: RuleVersion,
    as = "admin",
    revision = version.revision,
  ): Promise<{ status: number; code: string | undefined; json: unknown }> {
    const withBody = ["publish", "roll-back", "discard"].includes(verb);
    const request =
      verb === "save"
        ? {
            method: "PUT",
            body: {
              body: (await read(version)).body,
              effectiveFrom: version.effectiveFrom,
              revision,
            },
          }
        : { method: "POST", ...(withBody ? { body: { revision, reason: `${verb} it` } } : {}) };
    const path = verb === "save" ? addressOf(version) : `${addressOf(version)}/${verb}`;
    const { status, json } = await api.call(path, { as, ...request });
    return { status, code: status < 300 ? undefined : Problem.parse(json).code, json };
  }

  /** An act that must be granted. */
  async function must(verb: string, version: RuleVersion, as = "admin"): Promise<unknown> {
    const { status, json } = await act(verb, version, as);
    if (status >= 300) throw new Error(`${verb} was refused: ${JSON.stringify(json)}`);
    return json;
  }

  /** A version as it stands. */
  async function read(version: { kind: string; code: string; version: number }): Promise<RuleDetail> {
    return api.read(RuleDetail, addressOf(version), { as: "admin" });
  }

  /** Works on a job until it is over. */
  async function finish(id: number): Promise<JobView> {
    for (;;) {
      const job = await api.read(JobView, `/jobs/${id}/steps`, { as: "admin", method: "POST" });
      if (job.state !== "running") return job;
    }
  }

  /** Checks and simulates a draft. */
  async function simulate(version: RuleVersion): Promise<RuleDetail> {
    await must("check", version);
    const job = await finish(JobView.parse(await must("simulate", version)).id);
    if (job.state !== "done") throw new Error(JSON.stringify(job));
    return read(version);
  }

  /** Takes a definition all the way into force. */
  async function publish(body: Definition, effectiveFrom: string): Promise<RuleVersion> {
    const version = await draft(body, effectiveFrom);
    await simulate(version);
    await must("publish", version);
    return (await read(version)).version;
  }

  /** What the audit says of rules, the latest first. */
  async function audited(): Promise<AuditList["entries"]> {
    return (await api.read(AuditList, "/audit?action=rule/", { as: "admin" })).entries;
  }

  return { draft, act, must, read, finish, simulate, publish, audited };
}

/** The small company with a second admin, EVA. */
export async function twoAdmins(api: TestApi): Promise<void> {
  await freshDatabase();
  await importSmallCompany(api);
  await importFile(api, {
    kind: "grants",
    columns: ["person", "role", "unit", "from", "to"],
    rows: [["EVA", "admin", "", "2020-01-01", ""]],
  });
}
