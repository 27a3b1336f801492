import type { Language } from "#shared/contract/language";
import { ApiError, ownProblem } from "./api-error.ts";
import type { Clock } from "./clock.ts";
import { readProblem } from "./read-problem.ts";
import { ATTEMPTS_MAX, isPassing, orAborted, pause, retryDelayMs } from "./retry.ts";
import type { TokenSource } from "./token-source.ts";
import type { OnProgress, UploadInit } from "./upload.ts";

/** One request to the Worker. */
export type ApiRequest = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below the API's base, each part encoded. */
  readonly path: string;
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. `onProgress` hears how many of its bytes have gone. */
  readonly file?: {
    readonly content: Blob;
    readonly name: string;
    readonly onProgress?: OnProgress;
  };
  /** `file`: the answer's bytes as a Blob, not JSON. */
  readonly answer?: "file";
  /** Sending it twice does what sending it once does: it may be tried again. GET and DELETE always may. */
  readonly repeatable?: boolean;
  readonly idempotencyKey?: string;
  /** Read before anybody is signed in. */
  readonly anonymous?: boolean;
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
};

/** Sends a request and gives the parsed JSON of its answer, nothing for an empty one. Rejects with `ApiError`, or with the signal's reason. */
export type Transport = (request: ApiRequest) => Promise<unknown>;

export type TransportOptions = {
  readonly base: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The same, telling how much has been sent. */
  readonly upload: (url: string, init: UploadInit, onProgress: OnProgress) => Promise<Response>;
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
    request.method === "GET" ||
    request.method === "DELETE" ||
    request.repeatable === true ||
    request.idempotencyKey !== undefined;
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
    const headers = headersOf(request, requestId, token, language);
    const response = await orAborted(begin(request, headers, signal, options), signal);
    const body = await orAborted(readBody(response, request.answer), signal);
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

function begin(
  { method, path, body, file }: ApiRequest,
  headers: Record<string, string>,
  signal: AbortSignal,
  { base, fetch, upload }: TransportOptions,
): Promise<Response> {
  const init = { method, headers, signal };
  if (file?.onProgress) return upload(base + path, { ...init, body: file.content }, file.onProgress);
  if (file) return fetch(base + path, { ...init, body: file.content });
  return fetch(base + path, body === undefined ? init : { ...init, body: JSON.stringify(body) });
}

async function readBody(
  response: Response,
  answer: ApiRequest["answer"],
): Promise<{ ok: true; value: unknown } | { ok: false }> {
  if (response.ok && answer === "file") return { ok: true, value: await response.blob() };
  if (response.status === 204) return { ok: true, value: undefined };
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
    ...(request.file === undefined ? {} : fileHeaders(request.file)),
    ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    ...(request.idempotencyKey === undefined ? {} : { "Idempotency-Key": request.idempotencyKey }),
  };
}

function fileHeaders({ content, name }: NonNullable<ApiRequest["file"]>): Record<string, string> {
  return {
    "Content-Type": content.type || "application/octet-stream",
    "X-File-Name": encodeURIComponent(name),
  };
}

function limitTime(request: ApiRequest, clock: Clock): { signal: AbortSignal; release: () => void } {
  const own = new AbortController();
  const release = clock.after(request.timeoutMs ?? TIMEOUT_MS, () => own.abort(new Error("time limit")));
  const signal = request.signal ? AbortSignal.any([request.signal, own.signal]) : own.signal;
  return { signal, release };
}
