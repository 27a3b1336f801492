import { PlainError } from "../console/plain-error.ts";

/** One request to the local server. */
export type WorkerRequest = {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
};

/** Sends JSON to the local server as the bearer of a token, and gives the JSON it answers, if any. */
export async function callWorker(
  call: { readonly address: string; readonly token: string },
  { method, path, body, idempotencyKey }: WorkerRequest,
): Promise<unknown> {
  const response = await fetch(`${call.address}${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${call.token}`,
      ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new PlainError(
      `The local server refused ${method} ${path} with ${response.status}: ${text.slice(0, 1000)}`,
    );
  }
  return text === "" ? undefined : JSON.parse(text);
}
