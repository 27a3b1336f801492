import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { JobView } from "../../shared/contract/jobs.ts";
import { callsOf, importCompany, type CallAs } from "./support/company.ts";
import { runSequence } from "./support/run-sequence.ts";
import { startReliabilityWorker, type ReliabilityWorker } from "./support/worker.ts";

const COUNT = Number(process.env["FIELDSHEET_SEQUENCES"] ?? 300);
const SEED = Number(process.env["FIELDSHEET_SEED"] ?? Date.now() % 1_000_000);
/** Sequences that run beside each other: they wait for the Worker most of the time. */
const LANES = 4;
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
    const wrong: string[] = [];
    const left = [...sequences];
    const lane = async (): Promise<void> => {
      for (let sequence = left.shift(); sequence !== undefined; sequence = left.shift()) {
        const outcome = await runSequence(worker, call, { seed: SEED, sequence });
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

test("and leave the facts that a rebuild makes", async () => {
  const database = await worker.database();
  const facts = () => {
    const file = new DatabaseSync(database, { readOnly: true });
    const rows = file.prepare(FACTS).all();
    file.close();
    return rows;
  };
  const before = facts();
  let job = await ask("/jobs/rebuild");
  while (job.state === "running") job = await ask(`/jobs/${job.id}/steps`);
  expect(job.state).toBe("done");
  expect(before.length).toBeGreaterThan(0);
  expect(facts()).toEqual(before);
}, 300_000);
