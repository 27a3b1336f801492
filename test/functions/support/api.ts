import { env } from "cloudflare:workers";
import { createApp } from "../../../functions/app.ts";
import type { Deps } from "../../../functions/deps.ts";
import { settingsFrom } from "../../../functions/env.ts";
import { signLocalToken } from "../../../functions/features/identity/sign-local-token.ts";
import type { LogEvent } from "../../../functions/log.ts";

/** The instant that tests live at: 2026-11-15, noon in Shanghai. */
export const TEST_NOW = Date.parse("2026-11-15T04:00:00.000Z");

/** A request of a person; `as` null sends no token. */
export type TestRequest = {
  readonly as: string | null;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The product's own app over the test database, with a clock that stands still. */
export function testApi(overrides: Partial<Deps> = {}) {
  const logged: LogEvent[] = [];
  let ids = 0;
  const deps: Deps = {
    db: env.DB,
    settings: settingsFrom({ ...env, ENVIRONMENT: "development" }),
    now: () => TEST_NOW,
    randomId: () => `test-request-${(ids += 1)}`,
    tenantKeys: () => () => Promise.reject(new Error("no Entra keys in this test")),
    log: (event) => logged.push(event),
    ...overrides,
  };
  const app = createApp(() => deps);

  /** Sends a request and reads the answer as JSON. */
  async function call(path: string, { as, method, body, headers = {} }: TestRequest) {
    const token = as === null ? null : (await signLocalToken(env.LOCAL_ISSUER_KEY, as, deps.now())).token;
    const response = await app.request(
      `http://fieldsheet.test/api/v1${path}`,
      {
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          "Accept-Language": "en-US",
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      env,
    );
    const text = await response.text();
    return { status: response.status, headers: response.headers, json: JSON.parse(text) as unknown };
  }
  return { app, call, deps, logged };
}
