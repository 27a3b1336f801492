import { describe, expect, it } from "vitest";
import type { Cell } from "#shared/contract/cells";
import { CELL_TIMEOUT_MS } from "#shared/contract/limits";
import type { Answer, Sent } from "../../../addin/custom-functions/answer.ts";
import { createCoalescer, REQUESTS_MAX, WINDOW_MS } from "../../../addin/custom-functions/coalesce.ts";
import { createOwnCellProblem } from "../../../addin/custom-functions/send-cells.ts";
import type { RequestLimits } from "../../../addin/custom-functions/split.ts";
import { createFakeClock, settle } from "../api/fake-clock.ts";

const own = createOwnCellProblem(() => "en-US");

/** A Worker that answers when the test says so. */
function setUp(limits?: RequestLimits) {
  const clock = createFakeClock();
  const requests: {
    readonly cells: readonly Cell[];
    readonly signal: AbortSignal;
    answer(sent?: Sent): Promise<void>;
    fail(error: unknown): Promise<void>;
  }[] = [];
  const versions: string[] = [];
  const coalescer = createCoalescer({
    clock,
    own,
    onVersion: (version) => versions.push(version),
    send: (cells, signal) =>
      new Promise((resolve, reject) => {
        requests.push({
          cells,
          signal,
          answer: async (sent = echo(cells)) => {
            resolve(sent);
            await settle();
          },
          fail: async (error) => {
            reject(error);
            await settle();
          },
        });
      }),
    ...(limits ? { limits } : {}),
  });
  const ask = (scope: string) => coalescer.ask({ fn: "KPI.HEADCOUNT", args: [scope, null] });
  return { clock, requests, versions, coalescer, ask };
}

function echo(cells: readonly Cell[], dataVersion = "v1"): Sent {
  const answers = cells.map(({ key, args }): [string, Answer] => [
    key,
    { ok: true, value: `${String(args[0])}!` },
  ]);
  return { ok: true, dataVersion, answers: new Map(answers) };
}

const value = (text: string) => ({ answer: { ok: true, value: text }, dataVersion: "v1" });

describe("calls of one recalculation", () => {
  it("go in one request, each asked once however many cells make it", async () => {
    const { clock, requests, ask } = setUp();
    const [first, same, other] = [ask("D1"), ask("D1"), ask("D2")];
    await clock.advance(WINDOW_MS);
    expect(requests.map(({ cells }) => cells.map(({ args }) => args))).toEqual([[["D1"], ["D2"]]]);
    await requests[0]?.answer();
    expect(await Promise.all([first.settled, same.settled, other.settled])).toEqual([
      value("D1!"),
      value("D1!"),
      value("D2!"),
    ]);
  });

  it("are not sent before the window is over", async () => {
    const { clock, requests, ask } = setUp();
    ask("D1");
    await clock.advance(WINDOW_MS - 1);
    expect(requests).toHaveLength(0);
  });

  it("join the same call that is on its way", async () => {
    const { clock, requests, ask } = setUp();
    ask("D1");
    await clock.advance(WINDOW_MS);
    const late = ask("D1");
    await clock.advance(WINDOW_MS);
    expect(requests).toHaveLength(1);
    await requests[0]?.answer();
    expect(await late.settled).toEqual(value("D1!"));
  });

  it("are split to the limits, and only a few requests are on their way at a time", async () => {
    const { clock, requests, ask } = setUp({ cells: 2, values: 100, bytes: 10_000 });
    for (let index = 0; index < 12; index += 1) ask(`D${index}`);
    await clock.advance(WINDOW_MS);
    expect(requests).toHaveLength(REQUESTS_MAX);
    expect(requests.every(({ cells }) => cells.length <= 2)).toBe(true);
    await requests[0]?.answer();
    expect(requests).toHaveLength(REQUESTS_MAX + 1);
  });

  it("that alone are larger than a request may be are refused without one", async () => {
    const { clock, requests, coalescer } = setUp({ cells: 10, values: 3, bytes: 10_000 });
    const asked = coalescer.ask({ fn: "KPI.HEADCOUNT", args: [[["A"], ["B"]], [["2026", "2025"]]] });
    expect((await asked.settled)?.answer).toMatchObject({ ok: false, problem: { code: "cell/too-large" } });
    await clock.advance(WINDOW_MS);
    expect(requests).toHaveLength(0);
  });
});

describe("answers", () => {
  it("are kept until they are forgotten", async () => {
    const { clock, requests, ask, coalescer } = setUp();
    ask("D1");
    await clock.advance(WINDOW_MS);
    await requests[0]?.answer();
    expect(await ask("D1").settled).toEqual(value("D1!"));
    coalescer.invalidate();
    ask("D1");
    await clock.advance(WINDOW_MS);
    expect(requests).toHaveLength(2);
  });

  it("asked before they were forgotten reach their cells and are not kept", async () => {
    const { clock, requests, ask, coalescer } = setUp();
    const old = ask("D1");
    await clock.advance(WINDOW_MS);
    coalescer.invalidate();
    const young = ask("D1");
    await clock.advance(WINDOW_MS);
    await requests[0]?.answer(echo(requests[0].cells, "old"));
    await requests[1]?.answer(echo(requests[1].cells, "new"));
    expect((await old.settled)?.dataVersion).toBe("old");
    expect((await young.settled)?.dataVersion).toBe("new");
    expect((await ask("D1").settled)?.dataVersion).toBe("new");
  });

  it("of an older state of the data fall away when a newer state is seen", async () => {
    const { clock, requests, ask, versions } = setUp();
    ask("D1");
    await clock.advance(WINDOW_MS);
    await requests[0]?.answer();
    ask("D2");
    await clock.advance(WINDOW_MS);
    await requests[1]?.answer(echo(requests[1].cells, "v2"));
    ask("D1");
    await clock.advance(WINDOW_MS);
    expect(requests).toHaveLength(3);
    expect(versions).toEqual(["v1", "v2"]);
  });

  it("for another viewer are asked anew, also those on their way", async () => {
    const { clock, requests, ask, coalescer } = setUp();
    const asked = ask("D1");
    await clock.advance(WINDOW_MS);
    coalescer.changeViewer();
    expect(requests[0]?.signal.aborted).toBe(true);
    await requests[0]?.answer(echo(requests[0].cells, "of the one before"));
    await clock.advance(WINDOW_MS);
    await requests[1]?.answer();
    expect(await asked.settled).toEqual(value("D1!"));
  });

  it("that a cell problem spoils leave the others alone", async () => {
    const { clock, requests, ask } = setUp();
    const [good, bad, missing] = [ask("D1"), ask("D2"), ask("D3")];
    await clock.advance(WINDOW_MS);
    const answers = new Map<string, Answer>([
      ["0", { ok: true, value: 1 }],
      ["1", { ok: false, problem: { code: "cell/unknown-code", detail: "…" } }],
    ]);
    await requests[0]?.answer({ ok: true, dataVersion: "v1", answers });
    expect((await good.settled)?.answer).toEqual({ ok: true, value: 1 });
    expect((await bad.settled)?.answer).toMatchObject({ problem: { code: "cell/unknown-code" } });
    expect((await missing.settled)?.answer).toMatchObject({ problem: { code: "server/failed" } });
  });
});

describe("a request that fails", () => {
  it("settles all its cells with its problem, which is not kept", async () => {
    const { clock, requests, ask } = setUp();
    const asked = ask("D1");
    await clock.advance(WINDOW_MS);
    await requests[0]?.answer({ ok: false, problem: own("cell/not-signed-in"), tooLarge: false });
    expect((await asked.settled)?.answer).toMatchObject({ problem: { code: "cell/not-signed-in" } });
    ask("D1");
    await clock.advance(WINDOW_MS);
    expect(requests).toHaveLength(2);
  });

  it("settles all its cells when the sender itself throws", async () => {
    const { clock, requests, ask } = setUp();
    const asked = ask("D1");
    await clock.advance(WINDOW_MS);
    await requests[0]?.fail(new Error("broken"));
    expect((await asked.settled)?.answer).toMatchObject({ problem: { code: "server/failed" } });
  });

  it("because it is too large is asked again in halves", async () => {
    const { clock, requests, ask } = setUp();
    const asked = [ask("D1"), ask("D2"), ask("D3")];
    await clock.advance(WINDOW_MS);
    await requests[0]?.answer({ ok: false, problem: own("cell/too-large"), tooLarge: true });
    expect(requests.slice(1).map(({ cells }) => cells.length)).toEqual([2, 1]);
    await requests[1]?.answer();
    await requests[2]?.answer();
    expect(await Promise.all(asked.map(({ settled }) => settled))).toEqual([
      value("D1!"),
      value("D2!"),
      value("D3!"),
    ]);
  });

  it("to come in time is a timeout, and is aborted", async () => {
    const { clock, requests, ask } = setUp();
    const asked = ask("D1");
    await clock.advance(WINDOW_MS + CELL_TIMEOUT_MS);
    expect((await asked.settled)?.answer).toMatchObject({ problem: { code: "cell/timeout" } });
    expect(requests[0]?.signal.aborted).toBe(true);
  });
});

describe("a cancelled call", () => {
  it("is not sent when nobody waits for it", async () => {
    const { clock, requests, ask } = setUp();
    const asked = ask("D1");
    asked.cancel();
    await clock.advance(WINDOW_MS);
    expect(await asked.settled).toBeUndefined();
    expect(requests).toHaveLength(0);
  });

  it("aborts its request only when every waiter of the request has cancelled", async () => {
    const { clock, requests, ask } = setUp();
    const [first, same, other] = [ask("D1"), ask("D1"), ask("D2")];
    await clock.advance(WINDOW_MS);
    first.cancel();
    other.cancel();
    expect(requests[0]?.signal.aborted).toBe(false);
    same.cancel();
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(clock.waiting()).toBe(0);
  });

  it("can be made again while it waits for its turn", async () => {
    const { clock, requests, ask } = setUp({ cells: 1, values: 100, bytes: 10_000 });
    for (let index = 0; index < REQUESTS_MAX; index += 1) ask(`D${index}`);
    const queued = ask("late");
    await clock.advance(WINDOW_MS);
    queued.cancel();
    const again = ask("late");
    await clock.advance(WINDOW_MS);
    await requests[0]?.answer();
    await requests.at(-1)?.answer();
    expect(await again.settled).toEqual(value("late!"));
  });
});
