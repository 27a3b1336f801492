import type { ApprovalStep, Field } from "../../rulebook/form-definition.ts";
import { both, field } from "./form-parts.ts";

/** A step that the direct superior decides within the usual time; late, it also goes to the one above (I-29). */
export function superiorStep(code: string, chinese: string, english: string): ApprovalStep {
  return {
    code,
    title: both(chinese, english),
    who: { superior: 1 },
    within: "approval_hours",
    escalates: { superior: 2 },
  };
}

/** The second level, for an amount over the limit (I-29). */
export function secondLevelStep(amount: string): ApprovalStep {
  return {
    code: "second_level",
    title: both("上级审批（超限额）", "Second level, over the limit"),
    who: { superior: 2 },
    when: `${amount} > second_level_from`,
    within: "approval_hours",
  };
}

/** A superior reads a report, says what they think, and which problem gets which measure (W-10). */
export const EVALUATION: { readonly step: ApprovalStep; readonly fields: readonly Field[] } = {
  step: superiorStep("evaluate", "上级分析评价", "Superior's evaluation"),
  fields: [
    field("evaluation", "longtext", "分析与评价", "Analysis and evaluation", {
      by: { step: "evaluate" },
      section: both("上级评价", "Superior's evaluation"),
    }),
    field("problem", "longtext", "存在问题", "Problem", { by: { step: "evaluate" } }),
    field("measure", "longtext", "改进措施", "Measure", {
      by: { step: "evaluate" },
      help: both("下期计划须回应这里的措施。", "The next plan answers this."),
    }),
  ],
};
