import type { Parameter } from "../../rulebook/definition.ts";
import { choice, choiceParameter } from "../activity/choices.ts";
import { both } from "../company/form-parts.ts";

/** The central lists of visits: what for, and how often (handbook I-26). */
export const VISIT_PARAMETERS: readonly Parameter[] = [
  choiceParameter({
    code: "visit_objectives",
    title: both("拜访目标", "Visit objectives"),
    description: both("客户拜访的目标。", "What a visit is for."),
    choices: [
      choice(
        "learn_need",
        both("了解需求", "Learn the need"),
        both("现场了解客户的需求。", "Learn on site what they need."),
      ),
      choice(
        "offer_solution",
        both("提供方案", "Offer a solution"),
        both("介绍产品与解决方案。", "Present the product and a solution."),
      ),
      choice(
        "follow_project",
        both("跟进项目", "Follow a project"),
        both("跟踪项目进展。", "Follow how a project gets on."),
      ),
      choice(
        "return_visit",
        both("回访", "Return visit"),
        both("成交后回访客户。", "See a customer again after a sale."),
      ),
      choice("collect", both("催收货款", "Collect a debt"), both("催收到期货款。", "Collect what is due.")),
    ],
  }),
  choiceParameter({
    code: "visit_frequencies",
    title: both("拜访频率", "Visit frequencies"),
    description: both(
      "拜访客户的频率：经销客户每月，潜在客户每两周，下游客户每季度。",
      "How often a customer is visited: dealers monthly, potential ones fortnightly, downstream ones quarterly.",
    ),
    choices: [
      choice(
        "fortnightly",
        both("每两周", "Fortnightly"),
        both("适合潜在客户。", "For potential customers."),
      ),
      choice("weekly", both("每周", "Weekly"), both("适合重点商机。", "For a key opportunity.")),
      choice("monthly", both("每月", "Monthly"), both("适合经销客户。", "For dealers.")),
      choice("quarterly", both("每季度", "Quarterly"), both("适合下游客户。", "For downstream customers.")),
    ],
  }),
];
