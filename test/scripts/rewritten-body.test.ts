import { once } from "node:events";
import { createServer } from "node:http";
import { connect, createServer as createHttp2Server } from "node:http2";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { rewriteBody } from "../../scripts/local-server/rewritten-body.ts";

async function answerOf(respond: Parameters<typeof createServer>[1]): Promise<Response> {
  const server = createServer((request, response) => {
    rewriteBody(response, (body) => body.replace("old", "a new"));
    respond?.(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  try {
    return await fetch(`http://127.0.0.1:${address.port}/`);
  } finally {
    server.close();
  }
}

describe("rewriteBody", () => {
  it("rewrites a body that comes in pieces and keeps status and headers", async () => {
    const answer = await answerOf((_request, response) => {
      response.writeHead(418, { "content-type": "text/html", "content-length": "12", "x-kept": "yes" });
      response.write("an o");
      response.end("ld page");
    });
    expect(await answer.text()).toBe("an a new page");
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("x-kept")]).toEqual([
      418,
      "text/html",
      "yes",
    ]);
  });

  it("drops the tag of the body it changed, so that no browser keeps the wrong one", async () => {
    const answer = await answerOf((_request, response) => {
      response.setHeader("etag", '"1"');
      response.end("old");
    });
    expect([await answer.text(), answer.headers.get("etag")]).toEqual(["a new", null]);
  });

  it("rewrites over HTTP/2, as the local server speaks with certificates", async () => {
    const server = createHttp2Server((_request, response) => {
      Reflect.apply(rewriteBody, undefined, [response, (body: string) => body.replace("old", "a new")]);
      response.writeHead(200, { "content-type": "text/html" });
      response.write("an o");
      response.end("ld page");
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The test server has no port.");
    const client = connect(`http://127.0.0.1:${address.port}`);
    try {
      expect(await text(client.request({ ":path": "/" }).end())).toBe("an a new page");
    } finally {
      client.close();
      server.close();
    }
  });
});
