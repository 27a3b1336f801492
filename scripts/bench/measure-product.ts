import { isoFromDay } from "#shared/calendar/day";
import type { LocalIssuerKey } from "#shared/contract/local-issuer";
import type { Board } from "./board.ts";
import { BenchClient, type Measured } from "./client.ts";
import { dropRollups } from "./database-file.ts";
import type { BoardPolicy } from "./policies.ts";
import { type Answers, boardQuestion, otherQuestions, type Shape } from "./question.ts";
import { type Meter, startWorker } from "./worker.ts";

/** How often each kind of request is measured. */
export type Runs = { readonly cold: number; readonly warm: number };

/** All measurements of one shape of the request. */
export type ShapeMeasured = {
  readonly cold: readonly Measured[];
  readonly warm: readonly Measured[];
  readonly repeated: readonly Measured[];
  readonly written: readonly Measured[];
};

export type ProductMeasured = {
  readonly shapes: Readonly<Record<Shape, ShapeMeasured>>;
  /** Policies that were written between requests, each by itself. */
  readonly policies: readonly BoardPolicy[];
  /** What the first of them cost. */
  readonly sent: Meter;
  /** What the request answers when all of them are written. */
  readonly answers: Answers;
};

const PREMIUM_CENTS = 1_234_500;

/**
 * Measures the request on a loaded board.
 * Cold: a new Worker, no rollups. Warm: a new Worker whose code has run (three requests of the same size for other
 * months), rollups there, nothing of this request in memory. Repeated: the same again. Written: one policy sent
 * between two requests.
 */
export async function measureProduct(
  board: Board,
  state: string,
  key: LocalIssuerKey,
  runs: Runs,
  part: string,
): Promise<ProductMeasured> {
  const question = boardQuestion(board);
  const policies: BoardPolicy[] = [];
  let sent: Meter | undefined;
  const shapes: Partial<Record<Shape, ShapeMeasured>> = {};
  let answers: Answers = [];
  for (const shape of ["cells", "ranges"] as const) {
    const cold: Measured[] = [];
    for (let run = 0; run < runs.cold; run += 1) {
      dropRollups(state);
      await withClient(state, key, async (client) => cold.push(await client.ask(question, shape)));
    }
    const warm: Measured[] = [];
    const repeated: Measured[] = [];
    const written: Measured[] = [];
    for (let run = 0; run <= runs.warm; run += 1) {
      await withClient(state, key, async (client) => {
        for (const other of otherQuestions(board)) await client.ask(other, shape);
        const first = await client.ask(question, shape);
        // The first round makes the rollups of the other months.
        if (run > 0) warm.push(first);
        if (run < runs.warm) return;
        for (let again = 0; again < runs.warm; again += 1) repeated.push(await client.ask(question, shape));
        for (let again = 0; again < runs.warm; again += 1) {
          const policy = nextPolicy(board, `${part}-${shape}-${again}`, policies.length);
          policies.push(policy);
          const cost = await client.write("policy", bodyOf(board, policy));
          sent ??= cost;
          const after = await client.ask(question, shape);
          if (isSame(answers, after.answers)) throw new Error(`Policy ${policy.number} changed no answer.`);
          written.push(after);
          answers = after.answers;
        }
      });
    }
    shapes[shape] = { cold, warm, repeated, written };
  }
  const { cells, ranges } = shapes;
  if (!cells || !ranges || !sent) throw new Error("A bench measures at least one run of everything.");
  return { shapes: { cells, ranges }, policies, sent, answers };
}

function isSame(one: Answers, other: Answers): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

async function withClient(
  state: string,
  key: LocalIssuerKey,
  work: (client: BenchClient) => Promise<unknown>,
): Promise<void> {
  const worker = await startWorker(state, key);
  try {
    await work(await BenchClient.signIn(worker, key));
  } finally {
    await worker.close();
  }
}

/** A policy of the last asked month, of another rep each time. */
function nextPolicy(board: Board, number: string, index: number): BoardPolicy {
  const inForce = board.reps.flatMap((rep, at) =>
    rep.left === null && rep.joined < board.last - 60 ? [at] : [],
  );
  return {
    number,
    rep: inForce[(index * 7) % inForce.length] ?? 0,
    unit: "",
    issued: board.last - 3,
    cents: PREMIUM_CENTS,
    payMode: "regular",
    ended: null,
    endReason: "",
  };
}

function bodyOf(board: Board, policy: BoardPolicy): Record<string, string | number> {
  return {
    number: policy.number,
    rep: board.reps[policy.rep]?.code ?? "",
    issued_on: isoFromDay(policy.issued),
    premium: policy.cents / 100,
    pay_mode: policy.payMode,
  };
}
