import type { Language } from "#shared/contract/language";
import { ApiError, ownProblem } from "./api-error.ts";
import type { Clock } from "./clock.ts";
import { readProblem } from "./read-problem.ts";
import { ATTEMPTS_MAX, isPassing, orAborted, pause, retryDelayMs } from "./retry.ts";
import type { TokenSource } from "./token-source.ts";

/** One request to the Worker. */
export type ApiRequest = {
  readonly method: "GET" | "POST" | "PUT";
  /** Below the API's base, each part encoded. */
  readonly path: string;
  readonly body?: unknown;
  /** Sending it twice does what sending it once does: it may be tried again. GET always may. */
  readonly repeatable?: boolean;
  readonly idempotencyKey?: string;
  /** Read before anybody is signed in. */
  readonly anonymous?: boolean;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
};

/** Sends a request and gives the parsed JSON of its answer. Rejects with `ApiError`, or with the signal's reason. */
export type Transport = (request: ApiRequest) => Promise<unknown>;

export type TransportOptions = {
  readonly base: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly tokens: () => Promise<TokenSource>;
  readonly language: () => Language;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
};

const TIMEOUT_MS = 30_000;

/** The one way to the Worker: token, language, request id, time limit, repeats, and problems as `ApiError`. */
export function createTransport(options: TransportOptions): Transport {
  return async function send(request) {
    const requestId = options.newId();
    const limit = limitTime(request, options.clock);
    try {
      return await attempt(request, requestId, limit.signal, options);
    } catch (error) {
      if (error instanceof ApiError || request.signal?.aborted) throw error;
      throw new ApiError(ownProblem("server/unavailable", options.language(), {}, requestId), error);
    } finally {
      limit.release();
    }
  };
}

async function attempt(
  request: ApiRequest,
  requestId: string,
  signal: AbortSignal,
  options: TransportOptions,
): Promise<unknown> {
  const repeatable =
    request.method === "GET" || request.repeatable === true || request.idempotencyKey !== undefined;
  let fresh = false;
  for (let tries = 1; ; tries += 1) {
    const token = request.anonymous
      ? undefined
      : await orAborted(takeToken(fresh, requestId, options), signal);
    const answer = await sendOnce(request, requestId, token, signal, options);
    if (answer.ok) return answer.body;
    if (answer.problem.status === 401 && token !== undefined && !fresh) {
      fresh = true;
      continue;
    }
    if (!repeatable || !isPassing(answer.problem.status) || tries >= ATTEMPTS_MAX) {
      throw new ApiError(answer.problem, answer.cause);
    }
    await pause(options.clock, retryDelayMs(tries, answer.retryAfter, options.random), signal);
  }
}

async function takeToken(fresh: boolean, requestId: string, options: TransportOptions): Promise<string> {
  const refuse = (reason: "not-signed-in" | "expired", cause?: unknown): ApiError =>
    new ApiError({ ...ownProblem(`auth/${reason}`, options.language(), {}, requestId), status: 401 }, cause);
  const tokens = await options.tokens();
  const token = await tokens.get({ fresh }).catch((error: unknown) => {
    throw error instanceof ApiError ? error : refuse("not-signed-in", error);
  });
  if (!token.ok) throw refuse(token.reason);
  return token.value;
}

type Answer =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly problem: ApiError["problem"];
      readonly retryAfter: string | null;
      readonly cause?: unknown;
    };

async function sendOnce(
  request: ApiRequest,
  requestId: string,
  token: string | undefined,
  signal: AbortSignal,
  options: TransportOptions,
): Promise<Answer> {
  const language = options.language();
  try {
    const fetched = options.fetch(options.base + request.path, {
      method: request.method,
      headers: headersOf(request, requestId, token, language),
      signal,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    });
    const response = await orAborted(fetched, signal);
    const body = await orAborted(readBody(response), signal);
    if (response.ok && body.ok) return { ok: true, body: body.value };
    const problem = readProblem(response.status, body.ok ? body.value : undefined, language, requestId);
    return { ok: false, problem, retryAfter: response.headers.get("Retry-After") };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    return {
      ok: false,
      problem: ownProblem("server/unavailable", language, {}, requestId),
      retryAfter: null,
      cause: error,
    };
  }
}

async function readBody(response: Response): Promise<{ ok: true; value: unknown } | { ok: false }> {
  const text = await response.text();
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}

function headersOf(
  request: ApiRequest,
  requestId: string,
  token: string | undefined,
  language: Language,
): Record<string, string> {
  return {
    Accept: "application/json, application/problem+json",
    "Accept-Language": language,
    "X-Request-Id": requestId,
    ...(request.body === undefined ? {} : { "Content-Type": "application/json" }),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(request.idempotencyKey === undefined ? {} : { "Idempotency-Key": request.idempotencyKey }),
  };
}

function limitTime(request: ApiRequest, clock: Clock): { signal: AbortSignal; release: () => void } {
  const own = new AbortController();
  const release = clock.after(request.timeoutMs ?? TIMEOUT_MS, () => own.abort(new Error("time limit")));
  const signal = request.signal ? AbortSignal.any([request.signal, own.signal]) : own.signal;
  return { signal, release };
}
