import type { Form } from "../../rulebook/form-definition.ts";
import { both, byToday, field, filledBy, onDay, score } from "../company/form-parts.ts";

const product = score("product_score", "产品评价", "The product");
const service = score("service_score", "服务评价", "The service");

const survey = {
  owner: "E001",
  surveyed_on: "2026-10-14",
  customer: "CU-1",
  product_score: 4,
  service_score: 5,
};

/** F-34: what a customer thinks of product and service, asked from time to time. */
export const satisfactionSurveyForm: Form = {
  kind: "form",
  code: "satisfaction_survey",
  title: both("客户满意度调查", "Satisfaction survey"),
  description: both(
    "定期了解客户对产品和服务的评价，及时解决问题。",
    "What a customer thinks of product and service, so that problems are solved in time.",
  ),
  number: { prefix: "SA-" },
  owner: "owner",
  day: "surveyed_on",
  label: ["customer", "satisfaction"],
  group: "service",
  fields: [
    field("customer", "lookup", "客户", "Customer", {
      form: "customer",
      required: true,
      section: both("调查", "Survey"),
    }),
    { ...product.field, help: both("1 至 5 分，5 分最满意。", "From 1 to 5; 5 is best.") },
    service.field,
    field("satisfaction", "number", "满意度", "Satisfaction", {
      computed: "(product_score + service_score) / 2",
    }),
    field("comment", "longtext", "意见", "Comment"),
    field("needs_follow_up", "yesno", "需要跟进", "Needs a follow-up", { initial: false }),
    field("follow_up", "longtext", "跟进措施", "Follow-up", {
      shownWhen: "needs_follow_up",
      requiredWhen: "needs_follow_up",
    }),
    onDay("surveyed_on", "调查日期", "Surveyed on"),
    filledBy("调查人", "Surveyed by"),
  ],
  checks: [product.check, service.check, byToday("surveyed_on", "调查日期", "The survey")],
  vectors: [
    { body: survey, refused: [] },
    { body: { ...survey, needs_follow_up: true, follow_up: "本周内回访" }, refused: [] },
    { body: { ...survey, needs_follow_up: true }, refused: ["follow_up"] },
    { body: { ...survey, product_score: 0 }, refused: ["product_score_one_to_five"] },
    { body: { ...survey, service_score: 6 }, refused: ["service_score_one_to_five"] },
    { body: { ...survey, surveyed_on: "2026-10-16" }, refused: ["surveyed_on_by_today"] },
    { body: {}, refused: ["customer", "owner", "product_score", "service_score", "surveyed_on"] },
  ],
};
