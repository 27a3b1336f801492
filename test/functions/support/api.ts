import { env } from "cloudflare:workers";
import type { z } from "zod";
import { createApp } from "../../../functions/app.ts";
import type { Deps } from "../../../functions/deps.ts";
import { settingsFrom } from "../../../functions/env.ts";
import { signLocalToken } from "../../../functions/features/identity/sign-local-token.ts";
import type { LogEvent } from "../../../functions/log.ts";
import { type Argument, type CellAnswer, CellsResponse, type Value } from "../../../shared/contract/cells.ts";

/** The instant that tests live at: 2026-11-15, noon in Shanghai. */
export const TEST_NOW = Date.parse("2026-11-15T04:00:00.000Z");

/** A request of a person; `as` null sends no token. */
export type TestRequest = {
  readonly as: string | null;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A call of a custom function. */
export type AskedCell = { readonly fn: string; readonly args: readonly Argument[] };

/** The product's own app over the test database, with a clock that stands still. */
export function testApi(overrides: Partial<Deps> = {}) {
  const logged: LogEvent[] = [];
  let ids = 0;
  const deps: Deps = {
    db: env.DB,
    attachments: env.ATTACHMENTS,
    settings: settingsFrom({ ...env, ENVIRONMENT: "development" }),
    now: () => TEST_NOW,
    randomId: () => `test-request-${(ids += 1)}`,
    tenantKeys: () => () => Promise.reject(new Error("no Entra keys in this test")),
    log: (event) => logged.push(event),
    ...overrides,
  };
  const app = createApp(() => deps);

  /** Sends a request and reads the answer as JSON, or as the text that it is. */
  async function call(path: string, { as, method, body, headers = {} }: TestRequest) {
    const token = as === null ? null : (await signLocalToken(env.LOCAL_ISSUER_KEY, as, deps.now())).token;
    const response = await app.request(
      `http://fieldsheet.test/api/v1${path}`,
      {
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(body === undefined || body instanceof Uint8Array ? {} : { "Content-Type": "application/json" }),
          "Accept-Language": "en-US",
          ...headers,
        },
        ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
      },
      env,
    );
    const text = new TextDecoder().decode(await response.arrayBuffer());
    const isJson = response.headers.get("Content-Type")?.includes("json") === true;
    const json: unknown = isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, json };
  }

  /** Sends a request that must be granted, and reads the answer as the contract has it. */
  async function read<Schema extends z.ZodType>(
    schema: Schema,
    path: string,
    request: TestRequest,
  ): Promise<z.infer<Schema>> {
    const { status, json } = await call(path, request);
    if (status >= 300) throw new Error(`${path} was refused with ${status}: ${JSON.stringify(json)}`);
    return schema.parse(json);
  }

  /** Asks for cells under keys of their own, and gives the answers in the order asked. */
  async function ask(as: string, calls: readonly AskedCell[], language = "en-US"): Promise<CellAnswer[]> {
    const { cells } = await read(CellsResponse, "/cells", {
      as,
      body: { cells: calls.map(({ fn, args }, index) => ({ key: `${index}`, fn, args })) },
      headers: { "Accept-Language": language },
    });
    return cells;
  }

  /** The value of one cell, or the code of its problem. */
  async function valueOf(as: string, fn: string, args: readonly Argument[]): Promise<Value> {
    const [cell] = await ask(as, [{ fn, args }]);
    if (!cell) throw new Error(`${fn} has no answer`);
    return cell.ok ? cell.value : cell.problem.code;
  }

  return { app, call, read, ask, valueOf, deps, logged };
}

/** What `testApi` gives. */
export type TestApi = ReturnType<typeof testApi>;
