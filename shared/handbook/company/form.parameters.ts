import type { Parameter } from "../../rulebook/definition.ts";
import { numberParameter } from "../activity/choices.ts";
import { both } from "./form-parts.ts";

/** The numbers that shipped forms, approvals and cadences go by. */
export const FORM_PARAMETERS: readonly Parameter[] = [
  numberParameter(
    {
      code: "working_day_starts",
      title: both("上班时间", "Working day starts"),
      description: both(
        "工作日从几点开始计时，用于审批时限。",
        "The hour from which a working day counts towards the time an approval has.",
      ),
      measuredIn: "hour",
    },
    9,
  ),
  numberParameter(
    {
      code: "working_day_ends",
      title: both("下班时间", "Working day ends"),
      description: both(
        "工作日到几点为止计时，用于审批时限。",
        "The hour up to which a working day counts towards the time an approval has.",
      ),
      measuredIn: "hour",
    },
    18,
  ),
  numberParameter(
    {
      code: "approval_hours",
      title: both("审批时限", "Time for an approval"),
      description: both(
        "每一步审批的工作小时数；超时后也提交给上一级。种子文件未给出数值，默认两个工作日。",
        "Working hours that a step of an approval has; late, it also goes one level up. The seeds give no number: two working days.",
      ),
      measuredIn: "hour",
    },
    18,
  ),
  numberParameter(
    {
      code: "second_level_from",
      title: both("两级审批限额", "Limit of the first level"),
      description: both(
        "金额超过此数时由两级审批（手册 I-29）；种子文件未给出数值。",
        "Amounts over this pass a second level (handbook I-29); the seeds give no number.",
      ),
      measuredIn: "money",
    },
    10_000,
  ),
  numberParameter(
    {
      code: "quality_sample",
      title: both("填写质量抽查比例", "Sample for filling quality"),
      description: both(
        "请主管按 1 至 5 分评价的记录比例（手册 I-15）。",
        "The share of records that a superior is asked to score from 1 to 5 (handbook I-15).",
      ),
      measuredIn: "ratio",
    },
    0.2,
  ),
];
