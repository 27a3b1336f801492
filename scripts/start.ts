import { runCommand, PlainError } from "./console/plain-error.ts";
import { step } from "./console/step.ts";
import { buildLocally } from "./local/build.ts";
import { hasCertificates, trustLocalAuthority } from "./local/certificates.ts";
import { writeDevVars } from "./local/dev-vars.ts";
import { freePort } from "./local/free-port.ts";
import { issuerKeyAt } from "./local/issuer-key.ts";
import { migrateLocalDatabase } from "./local/migrate.ts";
import { LOCAL } from "./local/paths.ts";
import { seedDemonstration, setUp } from "./local/prepare-company.ts";
import { removeAddress, runningAddress, writeAddress } from "./local/server-address.ts";
import { serveLocally } from "./local-server/serve.ts";

const PORT = 5173;
const HOST = "127.0.0.1";

await runCommand(async () => {
  trustLocalAuthority();
  const already = await runningAddress();
  if (already !== undefined) {
    throw new PlainError(
      `Fieldsheet already runs from this folder: open ${already}/workbench, or stop it with Ctrl-C where it runs.`,
    );
  }
  const key = await issuerKeyAt(LOCAL.issuer);
  await writeDevVars(LOCAL.devVars, key);
  await step("Migrate the local database", () => migrateLocalDatabase(LOCAL.state));
  await step("Build the add-in and the Worker", buildLocally);
  const port = await freePort(PORT, HOST);
  if (port !== PORT) console.log(`  Port ${PORT} is taken by another program, so this uses ${port}.`);
  const server = await step("Start the local server", () => serveLocally({ port }));
  stopOnSignals(server.close);
  try {
    await step("Publish the rules and create the admin", () => setUp(server.address, key));
    await step("Seed the demonstration company", (progress) =>
      seedDemonstration(server.address, key, progress),
    );
    await writeAddress(server.address);
  } catch (error) {
    await server.close();
    throw error;
  }
  if (hasCertificates()) console.log("  Served over https with the certificates of `npm run certs`.");
  console.log(`\n  Fieldsheet runs at  ${server.address}/workbench\n  Ctrl-C stops it; the data stays.\n`);
});

function stopOnSignals(close: () => Promise<void>): void {
  process.once("exit", removeAddress);
  const stop = (): void => void close().finally(() => process.exit());
  process.once("SIGINT", stop).once("SIGTERM", stop).once("SIGHUP", stop);
}
