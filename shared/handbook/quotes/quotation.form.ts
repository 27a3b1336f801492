import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "../company/approval-parts.ts";
import { both, column, field, filledBy, onDay, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const line = { product: "螺纹钢 12 mm", quantity: 40, list_price: 3_900, price: 3_900 };
const quotation = {
  owner: "E001",
  quoted_on: "2026-10-14",
  enquiry: "EN-1",
  customer: "CU-1",
  kind: "quotation",
  is_difficult: true,
  is_key: true,
  lines: [line],
};

/**
 * F-26, quotation or bid (W-02): the technical and the purchasing department give their input at the same time, the
 * sales manager audits the final price, and only then it can be printed and stamped (I-35, I-36).
 */
export const quotationForm: Form = {
  kind: "form",
  code: "quotation",
  title: both("报价单与投标书", "Quotation or bid"),
  description: both(
    "技术部和采购部同时提供支持，销售部经理审核最终报价后方可打印、盖章。",
    "The technical and purchasing departments give their input together; it is printed and stamped once the sales manager has approved the final price.",
  ),
  number: { prefix: "QU-" },
  owner: "owner",
  day: "quoted_on",
  label: ["customer", "amount"],
  group: "quotes",
  fields: [
    field("enquiry", "lookup", "询价或招标", "Enquiry or tender", {
      form: "enquiry",
      section: both("报价", "Quotation"),
    }),
    field("customer", "lookup", "客户", "Customer", {
      form: "customer",
      required: true,
      initial: { of: "enquiry", field: "customer" },
    }),
    field("kind", "choice", "类型", "Kind", {
      required: true,
      options: [option("quotation", "报价单", "Quotation"), option("bid", "投标书", "Bid")],
      initial: "quotation",
    }),
    field("lines", "lines", "报价明细", "Lines", {
      required: true,
      most: 100,
      columns: [
        column("product", "text", "产品", "Product", { required: true }),
        column("quantity", "number", "数量", "Quantity", { required: true }),
        column("list_price", "money", "标准价", "List price", {
          help: both("填写后即可看出折扣。", "Given, the discount is worked out."),
        }),
        column("price", "money", "单价", "Price", { required: true }),
        column("discount", "percent", "折扣", "Discount", {
          computed: "round(1 - price / list_price, 4)",
        }),
        column("amount", "money", "金额", "Amount", { computed: "quantity * price" }),
      ],
    }),
    field("amount", "money", "最终报价", "Final price", { computed: 'total(lines, "amount")' }),
    field("price_request", "lookup", "价格审批单", "Price approval", {
      form: "price_request",
      shownWhen: "lines.exists(l, coalesce(l.discount, 0) > 0)",
      internal: true,
      help: both("低于标准价时须先取得价格审批。", "A price below the list needs an approval first."),
    }),
    field("delivery", "text", "交货期", "Delivery"),
    field("payment", "text", "付款方式", "Terms of payment"),
    field("valid_until", "date", "有效期至", "Valid until"),
    onDay("quoted_on", "报价日期", "Quoted on"),
    filledBy("业务员", "Rep"),
    field("is_difficult", "yesno", "疑难产品，需技术部支持", "Difficult: needs the technical department", {
      required: true,
      initial: true,
      internal: true,
      section: both("内部支持", "Input asked for"),
    }),
    field("is_key", "yesno", "重点产品，需采购部调研", "Key product: needs the purchasing department", {
      required: true,
      initial: true,
      internal: true,
    }),
    field("model", "text", "型号", "Model", {
      required: true,
      by: { step: "technical" },
      section: both("技术部", "Technical department"),
    }),
    field("technical_parameters", "longtext", "技术参数", "Technical parameters", {
      required: true,
      by: { step: "technical" },
    }),
    field("technical_sheet", "lookup", "技术参数支持单", "Technical support sheet", {
      form: "technical_support",
      by: { step: "technical" },
      internal: true,
    }),
    field("material_price", "money", "原材料采购价格", "Raw-material price", {
      required: true,
      by: { step: "purchasing" },
      internal: true,
      section: both("采购部", "Purchasing department"),
    }),
    field("lead_days", "number", "交货期（天）", "Lead time in days", {
      required: true,
      by: { step: "purchasing" },
      internal: true,
    }),
    field("purchasing_sheet", "lookup", "采购调研单", "Purchasing survey", {
      form: "purchasing_survey",
      by: { step: "purchasing" },
      internal: true,
    }),
    field("stamped_by", "person", "盖章人", "Stamped by", {
      by: "superior",
      section: both("盖章", "Stamp"),
    }),
    field("stamped_on", "date", "盖章日期", "Stamped on", { by: "superior" }),
  ],
  checks: [
    {
      code: "lines_positive",
      holds: "lines.all(l, l.quantity > 0 && l.price > 0)",
      field: "lines",
      message: both("数量和单价须大于零。", "Quantities and prices are above zero."),
    },
    {
      code: "lower_price_is_approved",
      holds: "lines.all(l, coalesce(l.discount, 0) <= 0) || !blank(price_request)",
      field: "price_request",
      message: both(
        "业务员不得擅自变更价格：低于标准价请先提交价格审批并在此选择。",
        "A rep may not change a price: have it approved first, and name the approval here.",
      ),
    },
    {
      code: "valid_after_quoting",
      holds: "blank(valid_until) || valid_until >= quoted_on",
      field: "valid_until",
      message: both("有效期不能早于报价日期。", "It cannot lose its validity before it is quoted."),
    },
    {
      code: "lead_time_not_negative",
      holds: "blank(lead_days) || lead_days >= 0",
      field: "lead_days",
      message: both("交货期不能为负数。", "The lead time cannot be negative."),
    },
    {
      code: "stamped_by_somebody",
      holds: "blank(stamped_by) == blank(stamped_on)",
      field: "stamped_on",
      message: both("盖章人和日期须同时填写或同时留空。", "Give both who stamped it and when, or neither."),
    },
  ],
  approval: {
    parameters: [],
    steps: [
      {
        code: "technical",
        title: both("技术部提供技术参数", "Input of the technical department"),
        who: { post: POSTS.technical },
        when: "is_difficult",
        together: "input",
        within: "approval_hours",
      },
      {
        code: "purchasing",
        title: both("采购部调研价格及交货期", "Input of the purchasing department"),
        who: { post: POSTS.purchasing },
        when: "is_key",
        together: "input",
        within: "approval_hours",
      },
      superiorStep("audit", "销售部经理审核最终报价", "The sales manager audits the final price"),
    ],
  },
  document: { until: "approved" },
  vectors: [
    { body: quotation, refused: [] },
    { body: { ...quotation, is_difficult: false, is_key: false }, refused: [] },
    {
      body: {
        ...quotation,
        kind: "bid",
        lines: [line, { ...line, list_price: 4_000 }],
        price_request: "PR-1",
        valid_until: "2026-10-31",
      },
      refused: [],
    },
    {
      body: { ...quotation, lines: [{ ...line, price: 0 }] },
      refused: ["lines_positive", "lower_price_is_approved"],
    },
    { body: { ...quotation, lines: [{ ...line, price: 3_800 }] }, refused: ["lower_price_is_approved"] },
    { body: { ...quotation, valid_until: "2026-10-13" }, refused: ["valid_after_quoting"] },
    { body: { ...quotation, lead_days: -1 }, refused: ["lead_time_not_negative"] },
    { body: { ...quotation, stamped_by: "E002" }, refused: ["stamped_by_somebody"] },
    {
      body: {},
      refused: ["customer", "is_difficult", "is_key", "kind", "lines", "owner", "quoted_on"],
    },
  ],
};
