import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError, runCommand } from "./console/plain-error.ts";
import { functionsMetadataFiles } from "./generate/functions-metadata.ts";
import type { GeneratedFile } from "./generate/generated-file.ts";
import { formsTable } from "./generate/forms-table.ts";
import { localManifest } from "./generate/manifest-file.ts";
import { readmeFunctions } from "./generate/readme-functions.ts";
import { ROOT } from "./local/paths.ts";

const FILES: readonly GeneratedFile[] = [
  ...functionsMetadataFiles,
  readmeFunctions,
  formsTable,
  localManifest,
];

/** Writes every generated file; with `--check` writes nothing and fails when one is out of date. */
await runCommand(async () => {
  const isCheck = process.argv.includes("--check");
  const outOfDate = FILES.filter((file) => bringUpToDate(file, isCheck)).map((file) => file.path);
  if (outOfDate.length === 0) return;
  if (isCheck)
    throw new PlainError(`Out of date: ${outOfDate.join(", ")}. Run \`npm run generate\` and commit them.`);
  console.log(`Wrote ${outOfDate.join(", ")}.`);
});

function bringUpToDate(file: GeneratedFile, isCheck: boolean): boolean {
  const target = path.join(ROOT, file.path);
  const present = existsSync(target) ? readFileSync(target, "utf8") : undefined;
  const wanted = file.render(present);
  if (present === wanted) return false;
  if (!isCheck) writeFileSync(target, wanted);
  return true;
}
