import type { Term } from "#shared/contract/explanation";
import type { Language } from "#shared/contract/language";

const SIGNS: Readonly<Record<string, string>> = {
  "/": "÷",
  "*": "×",
  "-": "−",
  "==": "=",
  "!=": "≠",
  "&&": "∧",
  "||": "∨",
};
const PARTS = /"[^"]*"|[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)?|[=!<>]=|&&|\|\||[^\s]/gu;
const NAME = /^[A-Za-z_]/u;
const CLOSING = new Set([")", ","]);

/** A formula with its terms called by their titles, and the signs that people write. */
export function formulaInWords(formula: string, terms: readonly Term[], language: Language): string {
  const titles = new Map(terms.map(({ name, title }) => [name, title[language]]));
  const parts = withoutOuterParentheses(formula).match(PARTS) ?? [];
  let words = "";
  let before = "";
  for (const part of parts) {
    const word = titles.get(part) ?? SIGNS[part] ?? part;
    const isCall = part === "(" && NAME.test(before) && !titles.has(before);
    const joins = words === "" || before === "(" || isCall || CLOSING.has(part);
    words += joins ? word : ` ${word}`;
    before = part;
  }
  return words;
}

/** `(a) / (b)` is written so by machine: parentheses around a single name say nothing. */
function withoutOuterParentheses(formula: string): string {
  return formula.replaceAll(/(?<![A-Za-z0-9_])\(\s*([A-Za-z0-9_.]+)\s*\)/gu, "$1");
}
