import { describe, expect, it, vi } from "vitest";
import { err, ok, type Result } from "#shared/result";
import { createHeldToken, type Token } from "../../../addin/api/held-token.ts";
import type { TokenProblem } from "../../../addin/api/token-source.ts";
import { createFakeClock } from "./fake-clock.ts";

const HOUR_MS = 3_600_000;

function setUp(...results: readonly Result<Token, TokenProblem>[]) {
  const clock = createFakeClock();
  let calls = 0;
  const acquire = vi.fn<(interactive: boolean) => Promise<Result<Token, TokenProblem>>>(async () => {
    const result = results[calls] ?? err("not-signed-in");
    calls += 1;
    return result;
  });
  const changed = vi.fn<() => void>();
  const source = createHeldToken({ acquire, clear: async () => undefined, clock });
  source.onChange(changed);
  return { source, acquire, changed, clock };
}

const token = (text: string): Result<Token, TokenProblem> => ok({ token: text, expiresAt: HOUR_MS });

describe("a held token", () => {
  it("is asked for once, however many wait for it", async () => {
    const { source, acquire } = setUp(token("a"));
    expect(await Promise.all([source.get(), source.get(), source.get()])).toEqual([
      ok("a"),
      ok("a"),
      ok("a"),
    ]);
    expect(acquire).toHaveBeenCalledTimes(1);
  });

  it("is used until shortly before it runs out", async () => {
    const { source, acquire, clock } = setUp(token("a"), token("b"));
    await source.get();
    await clock.advance(HOUR_MS - 120_000);
    expect(await source.get()).toEqual(ok("a"));
    await clock.advance(60_000);
    expect(await source.get()).toEqual(ok("b"));
    expect(acquire).toHaveBeenCalledTimes(2);
  });

  it("that the Worker refused is not used again, and is expired when there is no other", async () => {
    const { source } = setUp(token("a"), err("not-signed-in"), err("not-signed-in"));
    await source.get();
    expect(await source.get({ fresh: true })).toEqual(err("expired"));
    expect(await source.get()).toEqual(err("expired"));
  });

  it("is not signed in, rather than expired, when nobody ever was", async () => {
    expect(await setUp().source.get()).toEqual(err("not-signed-in"));
  });

  it("opens a window only for whoever says so", async () => {
    const { source, acquire } = setUp(err("not-signed-in"), token("a"));
    await source.get();
    await source.get({ interactive: true });
    expect(acquire.mock.calls).toEqual([[false], [true]]);
  });

  it("tells of a sign-in with a window, and of a sign-out", async () => {
    const { source, changed } = setUp(token("a"));
    await source.get({ interactive: true });
    expect(changed).toHaveBeenCalledTimes(1);
    await source.signOut();
    expect(changed).toHaveBeenCalledTimes(2);
    expect(await source.get()).toEqual(err("not-signed-in"));
  });

  it("that arrives after a sign-out is thrown away", async () => {
    const { source } = setUp(token("of the one before"), token("of the next"));
    const asked = source.get();
    source.forget();
    expect(await asked).toEqual(ok("of the next"));
  });
});
