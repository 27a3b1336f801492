import type { Form } from "../../rulebook/form-definition.ts";
import { both, field, filledBy, onDay, option, superiorComment } from "../company/form-parts.ts";

const lead = {
  owner: "E001",
  found_on: "2026-10-14",
  name: "苏州精工",
  source: "referral",
  first_evaluation: "有扩产计划",
  priority: "high",
};

/** F-15: a lead is recorded at once, evaluated, and given a priority. */
export const salesLeadForm: Form = {
  kind: "form",
  code: "sales_lead",
  title: both("线索登记", "Lead"),
  description: both(
    "获得线索即登记：来源、初步评估与优先级。",
    "Recorded as soon as it is known: where it comes from, a first evaluation, its priority.",
  ),
  number: { prefix: "LD-" },
  owner: "owner",
  day: "found_on",
  label: ["name"],
  group: "customers",
  duplicates: [{ fields: ["name"] }, { fields: ["phone"] }],
  fields: [
    field("name", "text", "单位或姓名", "Company or person", {
      required: true,
      section: both("线索", "Lead"),
    }),
    field("source", "choice", "来源", "Source", {
      required: true,
      options: [
        option("referral", "转介绍", "Referral"),
        option("research", "市场调研", "Research"),
        option("social", "社交网络", "Social network"),
        option("event", "活动", "Event"),
        option("own", "自行开拓", "Self-sourced"),
      ],
    }),
    field("contact", "text", "联系人", "Contact"),
    field("phone", "text", "联系方式", "Phone"),
    field("first_evaluation", "longtext", "初步评估", "First evaluation", { required: true }),
    field("priority", "choice", "优先级", "Priority", {
      required: true,
      options: [option("high", "高", "High"), option("medium", "中", "Medium"), option("low", "低", "Low")],
    }),
    onDay("found_on", "获得日期", "Found on"),
    filledBy("业务员", "Rep"),
    superiorComment(),
  ],
  checks: [],
  vectors: [
    { body: lead, refused: [] },
    { body: { ...lead, source: "advert" }, refused: ["source"] },
    { body: {}, refused: ["first_evaluation", "found_on", "name", "owner", "priority", "source"] },
  ],
};
