import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Cell } from "#shared/contract/cells";
import { CELL_TIMEOUT_MS } from "#shared/contract/limits";
import type { Answer, Sent } from "../../../addin/custom-functions/answer.ts";
import { type Asked, createCoalescer, REQUESTS_MAX } from "../../../addin/custom-functions/coalesce.ts";
import { createOwnCellProblem } from "../../../addin/custom-functions/send-cells.ts";
import { createFakeClock, settle } from "../api/fake-clock.ts";

const own = createOwnCellProblem(() => "zh-CN");
const LIMITS = { cells: 3, values: 1_000, bytes: 100_000 };

/** How the Worker, or the network, treats a request. */
const outcome = fc.constantFrom("answers", "problem", "partly", "unavailable", "too-large", "throws");

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("ask" as const), scope: fc.integer({ min: 0, max: 9 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("cancel" as const), which: fc.nat(60) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(1, 10, 30, 1_000, 26_000) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("reply" as const), which: fc.nat(8), outcome }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("invalidate" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("viewer" as const) }) },
);

/** Sequences that were wrong once. */
const FOUND: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[][] = [
  [
    { do: "ask", scope: 2 },
    { do: "wait", ms: 30 },
    { do: "invalidate" },
    { do: "viewer" },
    { do: "ask", scope: 2 },
  ],
  [
    { do: "ask", scope: 1 },
    { do: "ask", scope: 7 },
    { do: "ask", scope: 0 },
    { do: "invalidate" },
    { do: "ask", scope: 7 },
    { do: "viewer" },
  ],
];

function sentFor(cells: readonly Cell[], how: string): Sent {
  if (how === "unavailable") return { ok: false, problem: own("server/unavailable"), tooLarge: false };
  if (how === "too-large") return { ok: false, problem: own("cell/too-large"), tooLarge: true };
  const entries = cells.map(({ key, args }, index): [string, Answer] => {
    const isProblem = how === "problem" && index % 2 === 0;
    return [
      key,
      isProblem
        ? { ok: false, problem: own("cell/unknown-code") }
        : { ok: true, value: `of ${String(args[0])}` },
    ];
  });
  return { ok: true, dataVersion: "v1", answers: new Map(how === "partly" ? entries.slice(1) : entries) };
}

it("every waiter is settled with the answer of its own call, nothing is asked twice at a time, whatever happens", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const clock = createFakeClock();
      type Open = { readonly cells: readonly Cell[]; reply(how: string): void };
      const open = new Set<Open>();
      const breaches: string[] = [];
      let isAgainAllowed = false;
      const coalescer = createCoalescer({
        clock,
        own,
        onVersion: () => undefined,
        limits: LIMITS,
        send: (cells, signal) =>
          new Promise((resolve, reject) => {
            const scopes = [...open].flatMap((request) => request.cells.map(({ args }) => args[0]));
            const mine = cells.map(({ args }) => args[0]);
            // Noted, not thrown: the coalescer would take a throw for a broken network.
            if (new Set(mine).size !== mine.length) breaches.push("twice in one request");
            if (!isAgainAllowed && mine.some((scope) => scopes.includes(scope)))
              breaches.push("twice at a time");
            if (open.size >= REQUESTS_MAX) breaches.push("too many requests");
            if (cells.length > LIMITS.cells) breaches.push("too many cells");
            const request: Open = {
              cells,
              reply(how) {
                open.delete(request);
                if (how === "throws") reject(new Error("broken"));
                else resolve(sentFor(cells, how));
              },
            };
            open.add(request);
            signal.addEventListener("abort", () => {
              open.delete(request);
              reject(signal.reason);
            });
          }),
      });
      const asked: { readonly scope: string; readonly call: Asked }[] = [];

      for (const move of steps) {
        if (move.do === "ask") {
          const scope = `U${move.scope}`;
          asked.push({ scope, call: coalescer.ask({ fn: "KPI.HEADCOUNT", args: [[[scope]], null] }) });
        } else if (move.do === "cancel") asked[move.which % Math.max(1, asked.length)]?.call.cancel();
        else if (move.do === "wait") await clock.advance(move.ms);
        else if (move.do === "reply") [...open][move.which % Math.max(1, open.size)]?.reply(move.outcome);
        else {
          // What was asked before may be asked again beside it.
          isAgainAllowed = true;
          if (move.do === "viewer") coalescer.changeViewer();
          else coalescer.invalidate();
        }
        await settle();
      }

      const settled = Promise.all(asked.map(({ call }) => call.settled));
      for (let round = 0; round < asked.length + 2; round += 1) await clock.advance(CELL_TIMEOUT_MS + 1_000);
      const late = Symbol("unsettled");
      const answers = await Promise.race([settled, settle().then(() => late)]);
      expect(answers).not.toBe(late);
      const foreign = (await settled).filter(
        (given, index) => given?.answer.ok === true && given.answer.value !== `of ${asked[index]?.scope}`,
      );
      expect(foreign).toEqual([]);
      expect(breaches).toEqual([]);
      expect(clock.waiting()).toBe(0);
    }),
    { numRuns: 400, examples: FOUND.map((steps) => [steps]) },
  );
});
