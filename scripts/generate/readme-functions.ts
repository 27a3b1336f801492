import { FUNCTION_IDS } from "#shared/contract/signatures";
import { CATALOGUE } from "../../addin/custom-functions/catalogue.ts";
import { syntaxOf } from "../../addin/custom-functions/syntax.ts";
import type { GeneratedFile } from "./generated-file.ts";

const START = "<!-- functions:start -->";
const END = "<!-- functions:end -->";
const EMPTY = `# Fieldsheet\n\n${START}\n${END}\n`;

/** The README's table of functions: what stands between its two markers. */
export const readmeFunctions: GeneratedFile = {
  path: "README.md",
  render: (present = EMPTY) => replaceBetween(present, functionsTable()),
};

function functionsTable(): string {
  const rows = FUNCTION_IDS.map((id) => {
    const { description, example } = CATALOGUE[id];
    return `| \`${syntaxOf(id)}\` | ${description["en-US"]} | \`${example}\` |`;
  });
  return ["| Function | What it answers | Example |", "|---|---|---|", ...rows].join("\n");
}

function replaceBetween(text: string, inner: string): string {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start)
    throw new Error(`README.md has lost its markers ${START} and ${END}: put them back.`);
  return `${text.slice(0, start + START.length)}\n${inner}\n${text.slice(end)}`;
}
