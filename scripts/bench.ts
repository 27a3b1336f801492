import { writeFile } from "node:fs/promises";
import { readBenchArguments } from "./bench/bench-arguments.ts";
import { benchTable } from "./bench/bench-table.ts";
import { runBench } from "./bench/run-bench.ts";
import { runCommand } from "./console/plain-error.ts";

await runCommand(async () => {
  const wanted = readBenchArguments(process.argv.slice(2), process.env, process.cwd());
  const figures = await runBench(wanted);
  const table = benchTable(figures);
  console.log(`\n${table}`);
  if (wanted.out === undefined) return;
  await writeFile(wanted.out, table);
  await writeFile(wanted.out.replace(/(\.md)?$/, ".json"), `${JSON.stringify(figures, null, 2)}\n`);
});
