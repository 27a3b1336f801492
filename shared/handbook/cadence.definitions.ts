import { cadenceDefinitions } from "../rulebook/cadence-definitions.ts";
import { FILL_QUALITY_RULE } from "../rulebook/cadence-kpis.ts";
import type { Definition } from "../rulebook/definition.ts";
import { choice, choiceParameter } from "./activity/choices.ts";
import { both } from "./company/form-parts.ts";

const fillQualityRule = choiceParameter({
  code: FILL_QUALITY_RULE,
  title: both("填写质量的算法", "What filling quality is made of"),
  description: both(
    "填写质量由必填项完整度与主管抽查得分得出（手册 I-15）。",
    "Filling quality comes from the completeness of required fields and from the superiors' sample (handbook I-15).",
  ),
  choices: [
    choice(
      "both",
      both("完整度与抽查各半", "Both, each a half"),
      both(
        "完整度均值与抽查得分均值（满分 5 分）的平均；没有抽查时只看完整度。",
        "The mean of mean completeness and mean score out of 5; completeness alone where nothing was scored.",
      ),
    ),
    choice(
      "completeness",
      both("只看完整度", "Completeness alone"),
      both("只取必填项完整度的均值。", "Mean completeness of required fields."),
    ),
    choice(
      "sample",
      both("只看抽查", "The sample alone"),
      both("只取主管抽查得分的均值（满分 5 分）。", "Mean sample score out of 5."),
    ),
  ],
});

/** What the forms with a cadence bring: coverage (K-12), filling quality (K-13) and the share sent late. */
export function cadenceDefinitionsOf(definitions: readonly Definition[]): Definition[] {
  const forms = definitions.filter((definition) => definition.kind === "form");
  return [fillQualityRule, ...forms.flatMap((form) => cadenceDefinitions(form, forms))];
}
