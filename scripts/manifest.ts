import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { PlainError, runCommand } from "./console/plain-error.ts";
import { ROOT } from "./local/paths.ts";
import { manifestFor } from "./manifest/manifest-for.ts";
import { readOrigin } from "./manifest/read-origin.ts";

const USAGE = "Usage: npm run manifest -- https://host [--client-id ID] [--print]";

/** Writes `dist/manifest.xml` for a deployment, or prints it. */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "client-id": { type: "string" }, print: { type: "boolean", default: false } },
  });
  const [address = "", ...rest] = positionals;
  const origin = readOrigin(address);
  if (origin === undefined || rest.length > 0)
    throw new PlainError(`Give the https address of the deployment. ${USAGE}`);
  const clientId = values["client-id"];
  const xml = manifestFor({ origin, ...(clientId === undefined ? {} : { clientId }) });
  if (values.print) {
    process.stdout.write(xml);
    return;
  }
  const target = path.join(ROOT, "dist", "manifest.xml");
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, xml);
  console.log(`Wrote dist/manifest.xml for ${origin}.`);
});
