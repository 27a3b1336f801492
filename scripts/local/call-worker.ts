import { PlainError } from "../console/plain-error.ts";

/** Sends JSON to the local server as the bearer of a token, and gives the JSON it answers, if any. */
export async function callWorker(
  call: { readonly address: string; readonly token: string },
  path: string,
  body: unknown,
): Promise<unknown> {
  const response = await fetch(`${call.address}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${call.token}` },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new PlainError(
      `The local server refused POST ${path} with ${response.status}: ${text.slice(0, 1000)}`,
    );
  }
  return text === "" ? undefined : JSON.parse(text);
}
