import { existsSync, readFileSync } from "node:fs";
import { PlainError, runCommand } from "./console/plain-error.ts";
import { sourceSite } from "./manifest/site.ts";
import { validateManifest } from "./manifest/validate.ts";

/** Checks a manifest by Excel's rules: `manifest.xml`, or the file named. */
await runCommand(async () => {
  const [file = "manifest.xml"] = process.argv.slice(2);
  if (!existsSync(file)) throw new PlainError(`There is no ${file}.`);
  const breaches = validateManifest(readFileSync(file, "utf8"), sourceSite);
  if (breaches.length > 0) {
    const lines = breaches.map(({ rule, sentence }) => `  ${rule}: ${sentence}`);
    throw new PlainError([`${file} would not be taken by Excel:`, ...lines].join("\n"));
  }
});
