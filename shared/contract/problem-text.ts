import type { Language } from "./language.ts";
import type { ProblemCode, ProblemParameters } from "./problem.ts";
import type { ProblemTextEntry } from "./problem-text-entry.ts";
import { PROBLEM_TEXTS_EN_US } from "./problem-text.en-US.ts";
import { PROBLEM_TEXTS_ZH_CN } from "./problem-text.zh-CN.ts";

const TEXTS: Record<Language, Readonly<Record<ProblemCode, ProblemTextEntry>>> = {
  "zh-CN": PROBLEM_TEXTS_ZH_CN,
  "en-US": PROBLEM_TEXTS_EN_US,
};

const OPTIONAL_PART = /\[\[(.*?)\]\]/gu;
const PLACEHOLDER = /\{(\w+)\}/gu;

function fill(template: string, parameters: ProblemParameters): string {
  return template.replaceAll(PLACEHOLDER, (_, name: string) => String(parameters[name] ?? "…"));
}

function hasAll(template: string, parameters: ProblemParameters): boolean {
  return [...template.matchAll(PLACEHOLDER)].every(([, name = ""]) => {
    const value = parameters[name];
    return value !== undefined && value !== "";
  });
}

/** Whether a code stands in the registry; needs no schema library, so cells can ask it too. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_TEXTS_EN_US, code);
}

/** The detail of a problem in one language, with its parameters filled in. */
export function problemDetail(code: ProblemCode, parameters: ProblemParameters, language: Language): string {
  const whole = TEXTS[language][code].detail.replaceAll(OPTIONAL_PART, (_, part: string) =>
    hasAll(part, parameters) ? part : "",
  );
  return fill(whole, parameters);
}

/** Title and detail of a problem in one language. A missing parameter leaves a readable sentence. */
export function problemText(
  code: ProblemCode,
  language: Language,
  parameters: ProblemParameters = {},
): { title: string; detail: string } {
  return { title: TEXTS[language][code].title, detail: problemDetail(code, parameters, language) };
}
