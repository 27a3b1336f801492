import type { Language } from "#shared/contract/language";
import type { KpiView } from "#shared/contract/kpis";
import { FUNCTION_IDS, type FunctionId, SIGNATURES } from "#shared/contract/signatures";
import { CATALOGUE } from "../../custom-functions/catalogue.ts";

/** What a formula is about: a KPI, which several functions can show, or a function of its own. */
export type Subject =
  | { readonly kind: "kpi"; readonly kpi: KpiView }
  | { readonly kind: "function"; readonly fn: FunctionId };

/** Functions that show any KPI, in catalogue order: their first parameter names it. */
export const KPI_FUNCTIONS: readonly FunctionId[] = FUNCTION_IDS.filter((fn) => isForKpi(fn));

/** All other functions. */
const OWN_FUNCTIONS: readonly FunctionId[] = FUNCTION_IDS.filter((fn) => !isForKpi(fn));

/** A subject as a list shows it. */
export type SubjectOption = {
  readonly value: string;
  readonly title: string;
  readonly description: string;
  readonly subject: Subject;
};

/** The subjects whose name, code or description holds every word that was typed. */
export function findSubjects(
  kpis: readonly KpiView[],
  text: string,
  language: Language,
): readonly SubjectOption[] {
  const words = text.toLowerCase().split(/\s+/u);
  return [
    ...kpis.map((kpi) => kpiOption(kpi, language)),
    ...OWN_FUNCTIONS.map((fn) => functionOption(fn, language)),
  ].filter(({ value, title, description }) => {
    const all = `${value} ${title} ${description}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** A subject as a list shows it. */
export function optionOf(subject: Subject, language: Language): SubjectOption {
  return subject.kind === "kpi" ? kpiOption(subject.kpi, language) : functionOption(subject.fn, language);
}

function kpiOption(kpi: KpiView, language: Language): SubjectOption {
  const { code, title, description } = kpi;
  return {
    value: code,
    title: title[language],
    description: description[language],
    subject: { kind: "kpi", kpi },
  };
}

function functionOption(fn: FunctionId, language: Language): SubjectOption {
  const description = CATALOGUE[fn].description[language];
  return { value: fn, title: fn, description, subject: { kind: "function", fn } };
}

function isForKpi(fn: FunctionId): boolean {
  return SIGNATURES[fn][0]?.name === "kpi";
}
