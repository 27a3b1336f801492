import type { Scalar } from "#shared/contract/cells";
import type { Language } from "#shared/contract/language";
import { ok, type Result } from "#shared/result";
import type { Call } from "./call.ts";
import { foldText, isBlank } from "./fold-text.ts";
import type { Graded } from "./grade-opportunities.ts";
import type { Place, Refusal } from "./refusal.ts";

/** The opportunity numbers a call names. */
export function numbersOf(call: Call): string[] {
  const values = (call.lists["opportunity"] ?? []).flat();
  return values.filter((value) => value !== null && !isBlank(value)).map(foldText);
}

/** FUNNEL.GRADE: the verified letter. FUNNEL.GAPS: what the claim lacks or the next rung needs; blank when nothing. */
export function answerFunnelCall(
  call: Call,
  gradeOf: (number: string) => Result<Graded, Refusal>,
  language: Language,
): Place[][] {
  const separator = language === "zh-CN" ? "；" : "; ";
  return (call.lists["opportunity"] ?? []).map((row) =>
    row.map((value: Scalar): Place => {
      if (value === null || isBlank(value)) return ok("");
      const graded = gradeOf(foldText(value));
      if (!graded.ok) return graded;
      const { grade } = graded.value;
      return ok(
        call.fn === "FUNNEL.GRADE"
          ? grade.letter
          : grade.gaps.map((gap) => gap.title[language]).join(separator),
      );
    }),
  );
}
