import { describe, expect, it, vi } from "vitest";
import { ok } from "#shared/result";
import { ApiError, ownProblem } from "../../../addin/api/api-error.ts";
import type { ApiRequest } from "../../../addin/api/transport.ts";
import { createCells } from "../../../addin/custom-functions/cells.ts";
import { WINDOW_MS } from "../../../addin/custom-functions/coalesce.ts";
import { createFakeClock } from "../api/fake-clock.ts";

function setUp(transport: (request: ApiRequest) => Promise<unknown>) {
  const clock = createFakeClock(1_000);
  const listeners: (() => void)[] = [];
  const sent = vi.fn<(request: ApiRequest) => Promise<unknown>>(transport);
  const cells = createCells({
    clock,
    transport: sent,
    language: () => "en-US",
    tokens: {
      get: async () => ok("token"),
      signOut: async () => undefined,
      onChange(listener) {
        listeners.push(listener);
        return () => undefined;
      },
    },
  });
  const ask = async (address?: string) => {
    const call = cells.call("KPI.HEADCOUNT", [[["D1"]], null, null], address);
    await clock.advance(WINDOW_MS);
    return call.answer;
  };
  return { cells, ask, sent, clock, signIn: () => listeners.forEach((listener) => listener()) };
}

const refusing =
  (code: "auth/not-signed-in" | "auth/expired" | "server/unavailable" | "auth/unknown-person") => () =>
    Promise.reject(new ApiError(ownProblem(code, "en-US")));

const answering = async () => ({ dataVersion: "v1", cells: [{ key: "0", ok: true, value: 12 }] });

describe("a cell", () => {
  it("is asked of the Worker in its shortest form, and is logged for Explain", async () => {
    const { ask, sent, cells } = setUp(answering);
    expect(await ask("Sheet1!A1")).toEqual({ ok: true, value: 12 });
    expect(sent.mock.calls[0]?.[0]).toMatchObject({
      method: "POST",
      path: "/cells",
      repeatable: true,
      body: { cells: [{ key: "0", fn: "KPI.HEADCOUNT", args: ["D1"] }] },
    });
    expect(cells.log.latestCall("Sheet1!A1")).toMatchObject({
      args: [[["D1"]], null, null],
      dataVersion: "v1",
      at: 1_000 + WINDOW_MS,
    });
    expect(cells.dataVersion()).toBe("v1");
  });

  it.each(["auth/not-signed-in", "auth/expired"] as const)(
    "says not signed in for %s, and the pane hears of it once",
    async (code) => {
      const { ask, cells, signIn } = setUp(refusing(code));
      const needed: boolean[] = [];
      cells.onSignInNeeded((now) => needed.push(now));
      expect(await ask()).toMatchObject({ ok: false, problem: { code: "cell/not-signed-in" } });
      await ask();
      expect(needed).toEqual([true]);
      signIn();
      expect(needed).toEqual([true, false]);
    },
  );

  it.each(["server/unavailable", "auth/unknown-person"] as const)(
    "says %s in its own words",
    async (code) => {
      const { ask, cells } = setUp(refusing(code));
      const answer = await ask("Sheet1!A1");
      expect(answer).toMatchObject({ ok: false, problem: { code } });
      expect(cells.isSignInNeeded()).toBe(false);
      expect(cells.log.latestCall("Sheet1!A1")?.answer).toEqual(answer);
    },
  );

  it("says that the server failed when its answer cannot be read", async () => {
    const { ask } = setUp(async () => ({ surprise: true }));
    expect(await ask()).toMatchObject({ ok: false, problem: { code: "server/failed" } });
  });
});

describe("answers kept", () => {
  it("are forgotten on invalidate, on a sign-in, and for another viewer or other rights", async () => {
    const { ask, sent, cells, signIn } = setUp(answering);
    cells.setViewer("P1:1");
    await ask();
    cells.setViewer("P1:1");
    await ask();
    expect(sent).toHaveBeenCalledTimes(1);
    cells.setViewer("P1:2");
    await ask();
    expect(sent).toHaveBeenCalledTimes(2);
    cells.invalidate();
    await ask();
    expect(sent).toHaveBeenCalledTimes(3);
    signIn();
    await ask();
    expect(sent).toHaveBeenCalledTimes(4);
  });

  it("are asked for again after a quarter of an hour, because CURRENT moves on", async () => {
    const { ask, sent, clock } = setUp(answering);
    await ask();
    await clock.advance(14 * 60_000);
    await ask();
    expect(sent).toHaveBeenCalledTimes(1);
    await clock.advance(2 * 60_000);
    await ask();
    expect(sent).toHaveBeenCalledTimes(2);
  });
});
