import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { BenchFigures } from "./bench/results.ts";
import { PlainError, runCommand } from "./console/plain-error.ts";
import { ROOT } from "./local/paths.ts";
import { scaleTable, withScaleTable } from "./scale/scale-table.ts";

const FIGURES = path.join(ROOT, "docs/bench.json");
const DOCUMENT = path.join(ROOT, "docs/scale.md");

await runCommand(async () => {
  const text = await readFile(FIGURES, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw new PlainError("docs/bench.json is not there: run `npm run bench -- --out docs/bench.md` first.", {
      cause,
    });
  });
  const table = scaleTable(BenchFigures.parse(JSON.parse(text)));
  await writeFile(DOCUMENT, withScaleTable(await readFile(DOCUMENT, "utf8"), table));
  console.log(table);
});
