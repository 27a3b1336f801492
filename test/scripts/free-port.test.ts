import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/local/free-port.ts";

const HOST = "127.0.0.1";
const listening: Server[] = [];

async function listen(port: number): Promise<number> {
  const server = createServer();
  listening.push(server);
  server.listen(port, HOST);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port.");
  return address.port;
}

afterEach(() => {
  for (const server of listening.splice(0)) server.close();
});

describe("freePort", () => {
  it("gives the wanted port when nobody listens on it", async () => {
    const port = await listen(0);
    listening.splice(0).forEach((server) => server.close());
    expect(await freePort(port, HOST)).toBe(port);
  });

  it("gives a later one when another program listens on it", async () => {
    const taken = await listen(0);
    const port = await freePort(taken, HOST);
    expect(port).not.toBe(taken);
    expect(await listen(port)).toBe(port);
  });
});
