import type { Kpi, KpiTerm, Parameter, TermSource } from "./definition.ts";

/** One way to read a term: the choices that lead to it, in the order of the term's `choose`, and its source. */
export type TermWay = { readonly choices: readonly string[]; readonly source: TermSource | null };

/** All ways to read a term: one without choices where it does not choose. */
export function waysOf(term: KpiTerm): readonly TermWay[] {
  if (!("choose" in term)) return [{ choices: [], source: term }];
  return Object.entries(term.among).map(([key, source]) => ({ choices: key.split(" "), source }));
}

/** The key of `among` for these choices. */
export function wayKey(choices: readonly string[]): string {
  return choices.join(" ");
}

/** Every key that a term's parameters can lead to. */
export function wayKeys(parameters: readonly Parameter[]): readonly string[] {
  return parameters
    .map(({ choices = [] }) => choices.map(({ value }) => value))
    .reduce<string[][]>((keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])), [[]])
    .map(wayKey);
}

/** The choice parameters that a KPI's own terms and options name, each once. */
export function ownChoiceParameters(kpi: Kpi): readonly string[] {
  const codes = new Set<string>();
  for (const term of Object.values(kpi.terms)) {
    if ("choose" in term) for (const code of term.choose) codes.add(code);
    for (const { source } of waysOf(term)) if (source && "by" in source) codes.add(source.by);
  }
  if (kpi.over !== undefined) codes.add(kpi.over);
  return [...codes];
}

/** The KPIs that a KPI's terms name, each once. */
export function ownKpis(kpi: Kpi): readonly string[] {
  const codes = Object.values(kpi.terms).flatMap((term) =>
    waysOf(term).flatMap(({ source }) => (source && "kpi" in source ? [source.kpi] : [])),
  );
  return [...new Set(codes)];
}

/** A KPI and those it reads, directly or through others, each once; what `kpiOf` does not know is left out. */
export function readKpis(kpi: Kpi, kpiOf: (code: string) => Kpi | undefined): readonly Kpi[] {
  const found = new Map([[kpi.code, kpi]]);
  // A map goes on over what is added while it is walked.
  for (const reader of found.values()) {
    for (const code of ownKpis(reader)) {
      const read = found.has(code) ? undefined : kpiOf(code);
      if (read !== undefined) found.set(code, read);
    }
  }
  return [...found.values()];
}
