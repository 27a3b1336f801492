import type { ZodType } from "zod";
import type { ServerDraft } from "../../../shared/contract/drafts.ts";
import type { Definition } from "../../../shared/rulebook/definition.ts";
import { JobList, JobView } from "../../../shared/contract/jobs.ts";
import { RuleDetail } from "../../../shared/contract/rulebook.ts";
import { RecordList, RecordView, type RecordBody } from "../../../shared/contract/records.ts";
import { importServer } from "../../../scripts/import/import-server.ts";
import { planJobs } from "../../../scripts/import/plan-jobs.ts";
import { sendJob } from "../../../scripts/import/send-job.ts";
import { callWorker } from "../../../scripts/local/call-worker.ts";
import { issuerKeyAt } from "../../../scripts/local/issuer-key.ts";
import { LOCAL } from "../../../scripts/local/paths.ts";
import { signLocalToken } from "../../../scripts/local/sign-token.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Somebody who works beside the browser, by the API alone. */
export type Beside = {
  readonly records: (form: string, search: string) => Promise<readonly RecordView[]>;
  readonly send: (form: string, body: RecordBody) => Promise<RecordView>;
  /** The bytes of a file. */
  readonly download: (id: string) => Promise<Buffer>;
  readonly change: (record: RecordView, fields: RecordBody) => Promise<RecordView>;
  readonly pass: (record: number, step: string) => Promise<RecordView>;
  /** Reads what stands at a path, in its shape. */
  readonly read: <Shape>(shape: ZodType<Shape>, path: string) => Promise<Shape>;
  /** Saves a draft over what the server keeps under its key, as another device does. */
  readonly saveDraft: (draft: ServerDraft, fields: RecordBody) => Promise<void>;
};

/** Signs a person in beside the browser. */
export async function signInBeside(address: string, person: string): Promise<Beside> {
  const token = await signLocalToken(await issuerKeyAt(LOCAL.issuer), person, Date.now());
  const call = (method: string, path: string, body?: unknown) =>
    callWorker(
      { address, token },
      { method, path: `/api/v1${path}`, body, idempotencyKey: crypto.randomUUID() },
    );
  return {
    records: async (form, search) => {
      const found = await call("GET", `/records?${new URLSearchParams({ form, q: search }).toString()}`);
      return RecordList.parse(found).records;
    },
    send: async (form, body) => RecordView.parse(await call("POST", "/records", { form, body })),
    download: async (id) => {
      const headers = { Authorization: `Bearer ${token}` };
      const answer = await fetch(`${address}/api/v1/attachments/${id}`, { headers });
      if (!answer.ok) throw new Error(`The file was refused: ${await answer.text()}`);
      return Buffer.from(await answer.arrayBuffer());
    },
    change: async (record, fields) => {
      const change = { body: { ...record.body, ...fields }, expectedRevision: record.revision };
      return RecordView.parse(await call("PUT", `/records/${record.id}`, change));
    },
    pass: async (record, step) => {
      const { revision } = RecordView.parse(await call("GET", `/records/${record}`));
      const decision = { step, decision: "pass", expectedRevision: revision };
      return RecordView.parse(await call("POST", `/records/${record}/decisions`, decision));
    },
    read: async (shape, path) => shape.parse(await call("GET", path)),
    saveDraft: async ({ key, version, savedAt: _savedAt, ...draft }, fields) => {
      const body = { ...draft, body: { ...draft.body, ...fields }, expectedVersion: version };
      await call("PUT", `/drafts/${key}`, body);
    },
  };
}

/** Imports a table as an admin, as the command does. */
export async function importBeside(
  address: string,
  file: string,
  [columns = [], ...rows]: readonly (readonly string[])[],
): Promise<void> {
  const token = await signLocalToken(await issuerKeyAt(LOCAL.issuer), "admin", Date.now());
  const tables = [{ columns, rows, numbers: rows.map((_, index) => index + 1) }];
  const server = importServer({ address, token, language: "en-US" });
  for (const job of planJobs([{ file, tables }], () => undefined, "en-US"))
    await sendJob(server, job, () => undefined);
}

/** A token of the local issuer that ran out yesterday. */
export async function expiredToken(person: string): Promise<string> {
  return signLocalToken(await issuerKeyAt(LOCAL.issuer), person, Date.now() - 8 * DAY_MS);
}

/** Publishes definitions, one after the other, as an admin does: checked, simulated, published. */
export async function publishBeside(address: string, definitions: readonly Definition[]): Promise<void> {
  const token = await signLocalToken(await issuerKeyAt(LOCAL.issuer), "admin", Date.now());
  const post = (path: string, body?: unknown) =>
    callWorker({ address, token }, { method: "POST", path: `/api/v1${path}`, body });
  const toItsEnd = async (begun: JobView) => {
    let job = begun;
    while (job.state === "running") job = JobView.parse(await post(`/jobs/${job.id}/steps`));
  };
  for (const body of definitions) {
    const effectiveFrom = new Date(Date.now() - 60 * DAY_MS).toISOString().slice(0, 10);
    const { kind, code, version, revision } = RuleDetail.parse(
      await post("/rules", { body, effectiveFrom }),
    ).version;
    const at = `/rules/${kind}/${code}/${version}`;
    await post(`${at}/check`);
    await toItsEnd(JobView.parse(await post(`${at}/simulate`)));
    await post(`${at}/publish`, { revision, reason: "Wanted on the board" });
    // What publishing has to count anew is nobody's to read before.
    const { jobs } = JobList.parse(
      await callWorker({ address, token }, { method: "GET", path: "/api/v1/jobs" }),
    );
    await Promise.all(jobs.map(toItsEnd));
  }
}
