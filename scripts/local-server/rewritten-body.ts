import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";

type Ended = () => void;

/**
 * Holds a response's body back until it is complete, and sends what `rewrite` makes of it.
 * Everything else of the response stays as its sender made it, but for the length of the body.
 */
export function rewriteBody(response: ServerResponse, rewrite: (body: string) => string): void {
  const chunks: Buffer[] = [];
  const send = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  const keep = (chunk: unknown): void => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const writeHead = (
    status: number,
    reasonOrHeaders?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
    headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
  ): ServerResponse => {
    response.statusCode = status;
    setHeaders(response, typeof reasonOrHeaders === "object" ? reasonOrHeaders : headers);
    return response;
  };
  const end = (chunk?: unknown, encodingOrEnded?: unknown, ended?: unknown): ServerResponse => {
    keep(chunk);
    const body = rewrite(Buffer.concat(chunks).toString("utf8"));
    response.removeHeader("content-length");
    response.removeHeader("etag");
    const after = [chunk, encodingOrEnded, ended].find(
      (value): value is Ended => typeof value === "function",
    );
    // Over HTTP/2 `end` writes the body by the response's own `write`.
    Object.assign(response, send);
    response.writeHead(response.statusCode);
    return response.end(body, after);
  };
  const write = (chunk: unknown, encodingOrWritten?: unknown, written?: unknown): boolean => {
    keep(chunk);
    const after = [encodingOrWritten, written].find((value): value is Ended => typeof value === "function");
    after?.();
    return true;
  };
  Object.assign(response, { writeHead, write, end, flushHeaders: () => {} });
}

function setHeaders(
  response: ServerResponse,
  headers: OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined,
): void {
  if (headers === undefined) return;
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value);
    return;
  }
  // Node also takes a flat list: name, value, name, value.
  for (let at = 0; at + 1 < headers.length; at += 2) {
    response.appendHeader(String(headers[at]), String(headers[at + 1]));
  }
}
