import { describe, expect, it } from "vitest";
import type { Language } from "#shared/contract/language";
import { err, ok, type Result } from "#shared/result";
import { ApiError } from "../../../addin/api/api-error.ts";
import { ATTEMPTS_MAX } from "../../../addin/api/retry.ts";
import type { TokenOptions, TokenProblem } from "../../../addin/api/token-source.ts";
import { type ApiRequest, createTransport } from "../../../addin/api/transport.ts";
import type { UploadInit } from "../../../addin/api/upload.ts";
import { createFakeClock } from "./fake-clock.ts";

type Reply = () => Promise<Response>;

const answering =
  (status: number, body: unknown = {}, headers: Record<string, string> = {}): Reply =>
  async () =>
    new Response(JSON.stringify(body), { status, headers });
const noNetwork: Reply = () => Promise.reject(new TypeError("Failed to fetch"));

const threeBytes: Reply = async () => new Response(new Uint8Array([1, 2, 3]), { status: 200 });

function setUp(
  replies: readonly Reply[],
  token: (options: TokenOptions) => Result<string, TokenProblem> = () => ok("token"),
  language: Language = "en-US",
) {
  const clock = createFakeClock();
  const sent: { readonly url: string; readonly init: RequestInit }[] = [];
  const uploads: UploadInit[] = [];
  const asked: TokenOptions[] = [];
  const transport = createTransport({
    base: "/api/v1",
    clock,
    random: () => 1,
    newId: () => "request-1",
    language: () => language,
    tokens: async () => ({
      get: async (options = {}) => {
        asked.push(options);
        return token(options);
      },
      signOut: async () => undefined,
      onChange: () => () => undefined,
    }),
    upload: async (_url, init, onProgress) => {
      uploads.push(init);
      onProgress(init.body.size, init.body.size);
      return Response.json({ id: "A1" });
    },
    fetch: (url, init) => {
      const reply = replies[Math.min(sent.length, replies.length - 1)];
      sent.push({ url, init });
      return reply ? reply() : new Promise(() => undefined);
    },
  });
  /** The problem's code, or the answer. */
  const send = async (request: Partial<ApiRequest> = {}): Promise<unknown> => {
    const answer = transport({ method: "GET", path: "/me", ...request }).catch((error: unknown) => error);
    await clock.advance(60_000);
    const settled = await answer;
    return settled instanceof ApiError ? settled.problem.code : settled;
  };
  return { transport, send, sent, uploads, asked, clock };
}

describe("a request", () => {
  it("says who asks, in which language, and by which number", async () => {
    const { send, sent } = setUp([answering(200, { fine: true })], undefined, "zh-CN");
    expect(await send({ method: "POST", path: "/records", body: { a: 1 }, idempotencyKey: "key-1" })).toEqual(
      { fine: true },
    );
    expect(sent[0]?.url).toBe("/api/v1/records");
    expect(sent[0]?.init).toMatchObject({
      method: "POST",
      body: '{"a":1}',
      headers: {
        Authorization: "Bearer token",
        "Accept-Language": "zh-CN",
        "X-Request-Id": "request-1",
        "Idempotency-Key": "key-1",
      },
    });
  });

  it("sends a file as it is, under its name, and tells how far it is", async () => {
    const { transport, uploads } = setUp([]);
    const told: number[][] = [];
    const content = new Blob(["abc"], { type: "application/pdf" });
    const file = {
      content,
      name: "报价 1.pdf",
      onProgress: (sent: number, total: number) => told.push([sent, total]),
    };
    expect(await transport({ method: "POST", path: "/attachments", file })).toEqual({ id: "A1" });
    expect(uploads[0]).toMatchObject({
      method: "POST",
      body: content,
      headers: {
        "Content-Type": "application/pdf",
        "X-File-Name": "%E6%8A%A5%E4%BB%B7%201.pdf",
        Authorization: "Bearer token",
      },
    });
    expect(told).toEqual([[3, 3]]);
  });

  it("gives a file as a blob, and nothing for an empty answer", async () => {
    const file = await setUp([threeBytes]).send({ answer: "file" });
    expect(file instanceof Blob && [...new Uint8Array(await file.arrayBuffer())]).toEqual([1, 2, 3]);
    const gone = setUp([noNetwork, async () => new Response(null, { status: 204 })]);
    expect(await gone.send({ method: "DELETE" })).toBeUndefined();
    expect(gone.sent).toHaveLength(2);
  });

  it("needs no token where nobody is signed in yet", async () => {
    const { send, sent, asked } = setUp([answering(200)]);
    await send({ anonymous: true });
    expect(asked).toEqual([]);
    expect(sent[0]?.init.headers).not.toHaveProperty("Authorization");
  });

  it("is not sent when there is no token, and never opens a window for one", async () => {
    const { send, sent, asked } = setUp([answering(200)], () => err("not-signed-in"));
    expect(await send()).toBe("auth/not-signed-in");
    expect(sent).toEqual([]);
    expect(asked.some(({ interactive }) => interactive)).toBe(false);
  });
});

describe("a refusal", () => {
  it("comes as the Worker's own problem", async () => {
    const { transport } = setUp([
      answering(409, {
        code: "record/changed-meanwhile",
        title: "T",
        detail: "D",
        errors: [{ pointer: "a", detail: "b" }],
      }),
    ]);
    const thrown: unknown = await transport({ method: "PUT", path: "/records/1" }).catch(
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(ApiError);
    expect(thrown).toMatchObject({
      problem: {
        code: "record/changed-meanwhile",
        status: 409,
        detail: "D",
        errors: [{ pointer: "a", detail: "b" }],
      },
    });
  });

  it.each([
    [500, "server/failed"],
    [404, "request/unknown-route"],
    [413, "request/too-large"],
    [418, "server/failed"],
  ])("with status %i and a foreign body is %s", async (status, code) => {
    const { send } = setUp([async () => new Response("<html>", { status })]);
    expect(await send()).toBe(code);
  });

  it("is an answer that cannot be read as JSON, too", async () => {
    const { send } = setUp([async () => new Response("<html>", { status: 200 })]);
    expect(await send()).toBe("server/failed");
  });
});

describe("trying again", () => {
  it.each([429, 502, 503, 504])("happens on %i", async (status) => {
    const { send, sent } = setUp([answering(status), answering(200, { fine: true })]);
    expect(await send()).toEqual({ fine: true });
    expect(sent).toHaveLength(2);
  });

  it("happens when the network is gone, and ends", async () => {
    const { send, sent } = setUp([noNetwork]);
    expect(await send()).toBe("server/unavailable");
    expect(sent).toHaveLength(ATTEMPTS_MAX);
  });

  it("waits as long as the server asks", async () => {
    const { transport, sent, clock } = setUp([
      answering(503, {}, { "Retry-After": "3" }),
      answering(200, {}),
    ]);
    const answer = transport({ method: "GET", path: "/me" });
    await clock.advance(2_999);
    expect(sent).toHaveLength(1);
    await clock.advance(1);
    expect(sent).toHaveLength(2);
    await answer;
  });

  it("happens for a write only when repeating it is harmless", async () => {
    const bare = setUp([noNetwork]);
    await bare.send({ method: "POST" });
    expect(bare.sent).toHaveLength(1);
    for (const harmless of [{ idempotencyKey: "k" }, { repeatable: true }]) {
      const repeated = setUp([noNetwork]);
      await repeated.send({ method: "POST", ...harmless });
      expect(repeated.sent).toHaveLength(ATTEMPTS_MAX);
    }
  });

  it("does not happen on 400, 403, 409 or 500", async () => {
    for (const status of [400, 403, 409, 500]) {
      const { send, sent } = setUp([answering(status)]);
      await send();
      expect(sent).toHaveLength(1);
    }
  });
});

describe("an expired token", () => {
  it("is renewed silently once, and the request sent again, even a write", async () => {
    const { send, sent, asked } = setUp([
      answering(401, { code: "auth/expired" }),
      answering(200, { fine: true }),
    ]);
    expect(await send({ method: "POST" })).toEqual({ fine: true });
    expect(asked).toEqual([{ fresh: false }, { fresh: true }]);
    expect(sent).toHaveLength(2);
  });

  it("that cannot be renewed is told as expired", async () => {
    const { send, sent } = setUp([answering(401, { code: "auth/expired" })], ({ fresh }) =>
      fresh ? err("expired") : ok("old"),
    );
    expect(await send()).toBe("auth/expired");
    expect(sent).toHaveLength(1);
  });

  it("does not go round in circles", async () => {
    const { send, sent } = setUp([answering(401, { code: "auth/expired" })]);
    expect(await send()).toBe("auth/expired");
    expect(sent).toHaveLength(2);
  });
});

describe("time", () => {
  it("runs out for a server that never answers", async () => {
    const { send } = setUp([]);
    expect(await send({ timeoutMs: 1_000 })).toBe("server/unavailable");
  });

  it("does not run out for a request that the caller takes back: its reason comes through", async () => {
    const { transport } = setUp([() => new Promise(() => undefined)]);
    const abort = new AbortController();
    const answer = transport({ method: "GET", path: "/me", signal: abort.signal }).catch(
      (error: unknown) => error,
    );
    const reason = new Error("closed");
    abort.abort(reason);
    expect(await answer).toBe(reason);
  });

  it("leaves no timer behind", async () => {
    const { transport, clock } = setUp([answering(200)]);
    await transport({ method: "GET", path: "/me" });
    expect(clock.waiting()).toBe(0);
  });
});
