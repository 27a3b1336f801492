import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { FormList } from "../../shared/contract/forms.ts";
import { JobView } from "../../shared/contract/jobs.ts";
import { callsOf, importCompany, type CallAs } from "./support/company.ts";
import { runSequence } from "./support/run-sequence.ts";
import { startReliabilityWorker, type ReliabilityWorker } from "./support/worker.ts";

const COUNT = Number(process.env["FIELDSHEET_SEQUENCES"] ?? 300);
const SEED = Number(process.env["FIELDSHEET_SEED"] ?? Date.now() % 1_000_000);
/** Sequences that run beside each other: they wait for the Worker most of the time. */
const LANES = 4;
/** So many sequences do everything at least once. */
const MANY = 100;
const EVENTS = ["withdrawn", "resubmitted", "passed", "returned", "approved"];
const FACTS = "SELECT * FROM fact ORDER BY 1, 2, 3, 4";

let worker: ReliabilityWorker;
let call: CallAs;
const sequences = Array.from({ length: COUNT }, (_, place) => place + 1);

beforeAll(async () => {
  worker = await startReliabilityWorker();
  call = callsOf(worker);
  await importCompany(call, sequences);
}, 300_000);

afterAll(() => worker.close());

test(
  `${COUNT} random sequences lose, double and overwrite nothing (seed ${SEED})`,
  async () => {
    process.stdout.write(`FIELDSHEET_SEED=${SEED} FIELDSHEET_SEQUENCES=${COUNT}\n`);
    const { forms } = FormList.parse(await call("admin", { method: "GET", path: "/forms" }));
    const offers = new Map(forms.map((offer) => [offer.definition.code, offer]));
    const wrong: string[] = [];
    const left = [...sequences];
    const lane = async (): Promise<void> => {
      for (let sequence = left.shift(); sequence !== undefined; sequence = left.shift()) {
        const outcome = await runSequence(worker, call, { seed: SEED, sequence, offers });
        if (outcome.wrong.length > 0)
          wrong.push([`sequence ${sequence}`, ...outcome.wrong, ...outcome.steps].join("\n  "));
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    expect(wrong.join("\n"), `seed ${SEED}`).toBe("");
  },
  COUNT * 10_000,
);

const ask = async (path: string) => JobView.parse(await call("admin", { method: "POST", path }));

/** Asks the database itself, beside the Worker. */
async function rowsOf(sql: string): Promise<unknown[]> {
  const file = new DatabaseSync(await worker.database(), { readOnly: true });
  const rows = file.prepare(sql).all();
  file.close();
  return rows;
}

test("and bring about everything that can happen to a record", async () => {
  const rows = await rowsOf(
    "SELECT event, count(*) AS times FROM record_event GROUP BY event ORDER BY event",
  );
  process.stdout.write(`${JSON.stringify(rows)}\n`);
  const events = z
    .array(z.object({ event: z.string() }))
    .parse(rows)
    .map(({ event }) => event);
  expect(events).toEqual(expect.arrayContaining(COUNT < MANY ? [] : EVENTS));
});

test("and keep every file once", async () => {
  const [{ rows, files, named }] = z
    .tuple([z.object({ rows: z.number(), files: z.number(), named: z.number() })])
    .parse(
      await rowsOf(
        "SELECT count(*) AS rows, count(DISTINCT digest) AS files, count(record_id) AS named FROM attachment",
      ),
    );
  process.stdout.write(`${JSON.stringify({ files, named })}\n`);
  expect(rows).toBe(files);
  expect(named).toBeGreaterThan(COUNT < MANY ? -1 : 0);
});

test("and leave the facts that a rebuild makes", async () => {
  const before = await rowsOf(FACTS);
  let job = await ask("/jobs/rebuild");
  while (job.state === "running") job = await ask(`/jobs/${job.id}/steps`);
  expect(job.state).toBe("done");
  expect(before.length).toBeGreaterThan(0);
  expect(await rowsOf(FACTS)).toEqual(before);
}, 300_000);
