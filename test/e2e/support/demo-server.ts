import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { generateCertificates } from "./certificate.ts";
import { buildLocally } from "../../../scripts/local/build.ts";
import { freePort } from "../../../scripts/local/free-port.ts";
import { serveLocally } from "../../../scripts/local-server/serve.ts";

/** The product as `npm start` serves it, on a database of its own. */
export type DemoServer = { readonly address: string; readonly close: () => Promise<void> };

export const FIRST_PORT = 5_300;

/** Serves the product on a copy of the seeded database that was made before all files. */
export async function startDemoServer(protocol: "http" | "https"): Promise<DemoServer> {
  const state = await mkdtemp(path.join(tmpdir(), "fieldsheet-e2e-"));
  await cp(inject("demonstration"), state, { recursive: true });
  // Another file may have been changed since; as a rule nothing is built.
  await buildLocally();
  const port = await freePort(FIRST_PORT, "127.0.0.1");
  const https = protocol === "https" ? await generateCertificates() : false;
  const server = await serveLocally({ port, state, https });
  return {
    address: server.address,
    close: async () => {
      await server.close();
      await rm(state, { recursive: true, force: true });
    },
  };
}
