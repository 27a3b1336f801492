import type { Parameter } from "../../rulebook/definition.ts";
import { choice, choiceParameter } from "../activity/choices.ts";
import { both } from "../company/form-parts.ts";

/** The levels of customers (handbook §3.9, S4-210); a new file is proposed as the one in force. */
export const customerLevelsParameter: Parameter = choiceParameter({
  code: "customer_levels",
  title: both("客户级别", "Customer levels"),
  description: both(
    "按关系程度划分的客户级别。",
    "Levels of customers by how close they are to the company.",
  ),
  choices: [
    choice(
      "potential",
      both("潜在客户", "Potential"),
      both("新客户或洽谈中，前景好。", "New or in talks, with good prospects."),
    ),
    choice(
      "dealer",
      both("经销客户", "Dealer"),
      both("合作时间长、规模大、稳定而有前途。", "Long, large and stable, with a future."),
    ),
    choice(
      "downstream",
      both("下游客户", "Downstream"),
      both("曾合作或有接触，规模小、前景差。", "Former or in contact, small, with poor prospects."),
    ),
  ],
});
