import { FUNCTION_IDS } from "#shared/contract/signatures";
import { CATALOGUE } from "../../addin/custom-functions/catalogue.ts";
import { syntaxOf } from "../../addin/custom-functions/syntax.ts";
import { replaceBetween } from "./between-markers.ts";
import type { GeneratedFile } from "./generated-file.ts";

const EMPTY = "# Fieldsheet\n\n<!-- functions:start -->\n<!-- functions:end -->\n";

/** The README's table of functions: what stands between its two markers. */
export const readmeFunctions: GeneratedFile = {
  path: "README.md",
  render: (present = EMPTY) => replaceBetween(present, "functions", functionsTable(), "README.md"),
};

function functionsTable(): string {
  const rows = FUNCTION_IDS.map((id) => {
    const { description, example } = CATALOGUE[id];
    return `| \`${syntaxOf(id)}\` | ${description["en-US"]} | \`${example}\` |`;
  });
  return ["| Function | What it answers | Example |", "|---|---|---|", ...rows].join("\n");
}
