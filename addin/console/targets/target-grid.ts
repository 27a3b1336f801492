import type { KpiView } from "#shared/contract/kpis";
import type { TargetEntry, TargetView } from "#shared/contract/targets";

/** What is typed into the cells of the grid, by `scope|period`. */
export type TargetTexts = Readonly<Record<string, string>>;

/** A cell of the grid. */
export function cellKey(scope: string, period: string): string {
  return `${scope}|${period}`;
}

/** The columns of a year: its months and the year itself. */
export function periodsOfYear(year: number): readonly string[] {
  const months = Array.from(
    { length: 12 },
    (_none, index) => `${year}-${String(index + 1).padStart(2, "0")}`,
  );
  return [...months, String(year)];
}

/** A target as it is typed: a share in percent. */
export function targetText(value: number, format: KpiView["format"]): string {
  return format === "percent" ? `${plain(value * 100)}%` : plain(value);
}

/** Reads what was typed: a number, with thousands marks or a percent sign; null for blank, undefined for what is none. */
export function readTarget(text: string): number | null | undefined {
  const typed = text
    .trim()
    .replaceAll(/[,，\s]/g, "")
    .replace("％", "%");
  if (typed === "") return null;
  const percent = typed.endsWith("%");
  const digits = percent ? typed.slice(0, -1) : typed;
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(digits)) return undefined;
  return percent ? Number((Number(digits) / 100).toPrecision(15)) : Number(digits);
}

/** The texts of stored targets. */
export function textsOf(targets: readonly TargetView[], format: KpiView["format"]): TargetTexts {
  return Object.fromEntries(
    targets.map(({ scope, period, value }) => [cellKey(scope, period), targetText(value, format)]),
  );
}

/** Puts a block that was copied from a spreadsheet into the grid, its first cell at a scope and a period. */
export function pasteBlock(
  texts: TargetTexts,
  block: string,
  grid: { readonly scopes: readonly string[]; readonly periods: readonly string[] },
  at: { readonly scope: string; readonly period: string },
): TargetTexts {
  const top = grid.scopes.indexOf(at.scope);
  const left = grid.periods.indexOf(at.period);
  const pasted: Record<string, string> = { ...texts };
  const rows = block.replace(/\r?\n$/, "").split(/\r?\n/);
  for (const [down, row] of rows.entries()) {
    const scope = grid.scopes[top + down];
    for (const [right, text] of row.split("\t").entries()) {
      const period = grid.periods[left + right];
      if (scope !== undefined && period !== undefined) pasted[cellKey(scope, period)] = text.trim();
    }
  }
  return pasted;
}

/** What is to be saved of the cells that were changed; and the cells that hold no number. */
export function changedTargets(
  kpi: string,
  stored: TargetTexts,
  typed: TargetTexts,
): { readonly entries: readonly TargetEntry[]; readonly wrong: readonly string[] } {
  const entries: TargetEntry[] = [];
  const wrong: string[] = [];
  for (const [key, text] of Object.entries(typed)) {
    const value = readTarget(text);
    if (value === undefined) wrong.push(key);
    else if (value !== readTarget(stored[key] ?? "")) {
      const [scope = "", period = ""] = key.split("|");
      entries.push({ kpi, scope, period, value });
    }
  }
  return { entries, wrong };
}

function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}
