import { createServer } from "node:net";
import { once } from "node:events";

const TRIES = 20;

/** Finds the first port from `wanted` on that nobody listens on; after some tries, any free one. */
export async function freePort(wanted: number, host: string): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if ((await portOrNothing(port, host)) !== undefined) return port;
  }
  const any = await portOrNothing(0, host);
  if (any === undefined) throw new Error(`No port is free on ${host}.`);
  return any;
}

async function portOrNothing(port: number, host: string): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host, exclusive: true });
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" ? address?.port : undefined;
  } catch (error) {
    if (isTaken(error)) return undefined;
    throw error;
  } finally {
    server.close();
  }
}

/** Windows answers EACCES for a port that another program has reserved. */
function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && (error.code === "EADDRINUSE" || error.code === "EACCES")
  );
}
