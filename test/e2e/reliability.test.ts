import { expect, test } from "vitest";
import { createDemoCompany } from "../../scripts/demo/company.ts";
import { createDice } from "../reliability/support/random.ts";
import { serveDemonstration } from "./support/serve-demonstration.ts";
import { openPanePerson } from "./support/pane-person.ts";

const COUNT = 20;
const STEPS = 14;
const SEED = Number(process.env["FIELDSHEET_SEED"] ?? Date.now() % 1_000_000);

const TODAY = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
/** A rep for every sequence: nobody else writes what they write. */
const REPS = createDemoCompany(TODAY)
  .people.filter(({ code, left }) => code.startsWith("P") && left === null)
  .map(({ code }) => code);

const served = serveDemonstration();

test.each(Array.from({ length: COUNT }, (_, place) => place + 1))(
  `sequence %i in the real pane loses and doubles nothing (seed ${SEED})`,
  async (sequence) => {
    const dice = createDice(SEED + sequence * 7_919);
    const code = REPS[sequence];
    if (code === undefined) throw new Error("The demonstration company has too few people.");
    const name = `b${sequence}`;
    const person = await openPanePerson(served.browser, { address: served.address, person: code, name });
    const steps: string[] = [];
    for (let step = 0; step < STEPS; step += 1) steps.push(await person.step(dice));
    await person.settle();
    // What waits goes out by itself, and drafts are on the server soon after.
    await expect
      .poll(async () => person.ledger.check(await person.evidence()), {
        timeout: 30_000,
        message: `FIELDSHEET_SEED=${SEED}: ${steps.join(", ")}`,
      })
      .toEqual([]);
    await person.close();
  },
);
