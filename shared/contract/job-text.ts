import type { JobView } from "./jobs.ts";
import type { Language, Text } from "./language.ts";
import { isProblemCode, problemDetail } from "./problem-text.ts";
import type { ProblemParameters } from "./problem.ts";

const OUTCOMES: Readonly<Record<JobView["kind"], Text>> = {
  rebuild: { "zh-CN": "更正了 {corrected} 条事实。", "en-US": "Facts corrected: {corrected}." },
  recount: { "zh-CN": "更正了 {corrected} 条事实。", "en-US": "Facts corrected: {corrected}." },
  simulate: {
    "zh-CN": "比较了 {compared} 个数值，其中 {moved} 个会变动。",
    "en-US": "{moved} of {compared} values would move.",
  },
};

/** What came of a job in words: its numbers, or why it failed; blank where it came to nothing. */
export function jobText(kind: JobView["kind"], detail: ProblemParameters, language: Language): string {
  const problem = detail["problem"];
  if (typeof problem === "string" && isProblemCode(problem)) return problemDetail(problem, detail, language);
  const outcome = OUTCOMES[kind][language];
  const names = [...outcome.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name);
  if (names.some((name) => detail[name] === undefined)) return "";
  return outcome.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(detail[name]));
}
