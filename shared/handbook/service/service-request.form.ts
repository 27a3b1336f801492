import type { Form } from "../../rulebook/form-definition.ts";
import { both, field, filledBy, onDay, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const request = {
  owner: "E001",
  asked_on: "2026-10-14",
  customer: "CU-1",
  kind: "return",
  content: "两捆有锈蚀，要求退货。",
};

const BY_SERVICE = { by: { step: "confirm" } } as const;

/** F-31: an after-sales request of a customer, confirmed by customer service (W-04). */
export const serviceRequestForm: Form = {
  kind: "form",
  code: "service_request",
  title: both("售后服务申请", "After-sales request"),
  description: both(
    "客户的售后服务申请，由客户服务确认并安排。",
    "What a customer asks for after the sale; customer service confirms and arranges it.",
  ),
  number: { prefix: "SR-" },
  owner: "owner",
  day: "asked_on",
  label: ["customer", "asked_on"],
  group: "service",
  shared: ["customer", "kind"],
  fields: [
    field("customer", "lookup", "客户", "Customer", {
      form: "customer",
      required: true,
      section: both("申请", "Request"),
    }),
    field("contract", "lookup", "合同", "Contract", { form: "contract" }),
    field("kind", "choice", "申请类型", "Kind", {
      required: true,
      options: [
        option("return", "退货", "Return"),
        option("exchange", "换货", "Exchange"),
        option("repair", "维修", "Repair"),
        option("advice", "咨询与指导", "Advice"),
      ],
    }),
    field("content", "longtext", "申请内容", "What is asked for", { required: true }),
    field("photos", "attachment", "照片", "Photos", { accept: ["image/*"], most: 10 }),
    field("contact", "text", "联系人及电话", "Contact and phone"),
    field("wanted_by", "date", "希望完成日期", "Wanted by"),
    onDay("asked_on", "申请日期", "Asked on"),
    filledBy("申请人", "Asked by"),
    field("answer", "choice", "确认结果", "Confirmation", {
      required: true,
      options: [
        option("accepted", "受理", "Accepted"),
        option("partly", "部分受理", "Accepted in part"),
        option("declined", "不受理", "Declined"),
      ],
      ...BY_SERVICE,
      section: both("客户服务确认", "Confirmation by customer service"),
    }),
    field("answer_note", "longtext", "安排或理由", "Arrangement or reason", {
      ...BY_SERVICE,
      requiredWhen: 'answer != "accepted"',
    }),
  ],
  checks: [
    {
      code: "wanted_after_asking",
      holds: "blank(wanted_by) || wanted_by >= asked_on",
      field: "wanted_by",
      message: both("希望完成日期不能早于申请日期。", "It cannot be wanted before it is asked for."),
    },
  ],
  approval: {
    parameters: [],
    steps: [
      {
        code: "confirm",
        title: both("客户服务确认", "Confirmation by customer service"),
        who: { post: POSTS.customerService },
        within: "approval_hours",
        escalates: { superior: 1 },
      },
    ],
  },
  vectors: [
    { body: request, refused: [] },
    { body: { ...request, wanted_by: "2026-10-20" }, refused: [] },
    { body: { ...request, wanted_by: "2026-10-13" }, refused: ["wanted_after_asking"] },
    { body: { ...request, kind: "gift" }, refused: ["kind"] },
    { body: {}, refused: ["asked_on", "content", "customer", "kind", "owner"] },
  ],
};
