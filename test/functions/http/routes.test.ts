import { env } from "cloudflare:workers";
import { exportJWK, generateKeyPair } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { signLocalToken } from "../../../functions/features/identity/sign-local-token.ts";
import { z } from "zod";
import { localIssuerKeySchema } from "../../../shared/contract/local-issuer.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { testApi, TEST_NOW } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importSmallCompany } from "../support/small-company.ts";

/** What anybody may call; every other route must refuse whoever is not signed in. */
const PUBLIC = new Set(["GET /health", "GET /sign-in", "GET /openapi.json", "POST /local/tokens"]);

const PREFIX = "/api/v1";
const OpenApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const DAY_MS = 86_400_000;

/** Another key under the issuer's own key id. */
async function forgedKey(): Promise<string> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const { kid } = localIssuerKeySchema.parse(JSON.parse(env.LOCAL_ISSUER_KEY));
  return JSON.stringify({ ...(await exportJWK(privateKey)), alg: "ES256", kid });
}

describe("every route of the API", () => {
  const api = testApi();
  const routes = api.app.routes
    .filter(({ method, path }) => method !== "ALL" && path.startsWith(PREFIX))
    .map(({ method, path }) => ({ method, path: path.slice(PREFIX.length) }));
  const guarded = [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].filter(
    (route) => !PUBLIC.has(route),
  );

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
  });

  const strangers: Record<string, () => Promise<{ token: string | null; code: string }>> = {
    nobody: async () => ({ token: null, code: "auth/not-signed-in" }),
    "an expired token": async () => ({
      token: (await signLocalToken(env.LOCAL_ISSUER_KEY, "EVA", TEST_NOW - 30 * DAY_MS)).token,
      code: "auth/expired",
    }),
    "a forged signature": async () => ({
      token: (await signLocalToken(await forgedKey(), "admin", TEST_NOW)).token,
      code: "auth/not-signed-in",
    }),
    "a token that is not one": async () => ({ token: "abc.def.ghi", code: "auth/not-signed-in" }),
    "a person who is not known": async () => ({
      token: (await signLocalToken(env.LOCAL_ISSUER_KEY, "NOBODY", TEST_NOW)).token,
      code: "auth/unknown-person",
    }),
    "a person who has left": async () => ({
      token: (await signLocalToken(env.LOCAL_ISSUER_KEY, "LEO", TEST_NOW)).token,
      code: "auth/not-permitted",
    }),
  };

  test("there are routes to guard", () => expect(guarded.length).toBeGreaterThan(10));

  for (const [stranger, make] of Object.entries(strangers)) {
    test(`refuses ${stranger}, with its problem code and never a cached answer`, async () => {
      const { token, code } = await make();
      for (const route of guarded) {
        const [method = "GET", path = ""] = route.split(" ");
        const response = await api.app.request(
          `http://fieldsheet.test${PREFIX}${path.replaceAll(/:\w+(\{[^}]*\})?/g, "1")}`,
          {
            method,
            headers: {
              "Content-Type": "application/json",
              ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
            },
            ...(method === "GET" ? {} : { body: "{}" }),
          },
          env,
        );
        const problem = Problem.parse(await response.json());
        expect({ route, code: problem.code, cache: response.headers.get("Cache-Control") }).toEqual({
          route,
          code,
          cache: "no-store",
        });
      }
    });
  }

  test("reads a body to its end even where it refuses: what comes next over the connection is not lost", async () => {
    const unread: string[] = [];
    for (const route of guarded.filter((name) => !name.startsWith("GET"))) {
      const [method = "POST", path = ""] = route.split(" ");
      const parts = ["{", "}"];
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          const part = parts.shift();
          if (part === undefined) controller.close();
          else controller.enqueue(new TextEncoder().encode(part));
        },
      });
      const url = `http://fieldsheet.test${PREFIX}${path.replaceAll(/:\w+(\{[^}]*\})?/g, "1")}`;
      const headers = { "Content-Type": "application/json", "Content-Length": "2" };
      const { status } = await api.app.request(new Request(url, { method, headers, body }), undefined, env);
      if (status !== 401 || parts.length > 0) unread.push(`${route} ${status}`);
    }
    expect(unread).toEqual([]);
  });

  test("what is not there is a problem too, in the caller's language", async () => {
    const { status, json } = await api.call("/nothing", {
      as: "admin",
      headers: { "Accept-Language": "zh-CN" },
    });
    expect(status).toBe(404);
    expect(Problem.parse(json).detail).toMatch(/\p{Script=Han}/u);
  });

  test("a method that an address does not take is refused, and the answer says which it takes", async () => {
    const { status, headers, json } = await api.call("/records/1", {
      as: "admin",
      method: "PATCH",
      body: {},
    });
    expect([status, headers.get("Allow")]).toEqual([405, "PUT, GET"]);
    expect(Problem.parse(json).detail).toContain("PUT, GET");
  });

  test("a body that is no JSON is a bad request and not a failure of the server", async () => {
    const { token } = await signLocalToken(env.LOCAL_ISSUER_KEY, "admin", TEST_NOW);
    const response = await api.app.request(
      `http://fieldsheet.test${PREFIX}/cells`,
      {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: "{",
      },
      env,
    );
    expect(Problem.parse(await response.json()).code).toBe("request/invalid");
  });

  test("the OpenAPI document describes every route", async () => {
    const { paths } = await api.read(OpenApi, "/openapi.json", { as: null });
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace(PREFIX, "").replaceAll(/\{(\w+)\}/g, ":$1")}`,
      ),
    );
    expect(guarded.filter((route) => !described.includes(route))).toEqual([]);
  });
});
