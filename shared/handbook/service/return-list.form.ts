import type { Form } from "../../rulebook/form-definition.ts";
import { both, column, field, filledBy, onDay } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const item = { product: "螺纹钢 12 mm", quantity: 2, price: 3_880, reason: "锈蚀" };
const list = {
  owner: "E001",
  listed_on: "2026-10-15",
  request: "SR-1",
  customer: "CU-1",
  items: [item],
};

/**
 * F-32: what a customer sends back, verified by the clerk, audited by the manager and over a limit by the director
 * (W-04, I-39); once approved, it is printed as the return document.
 */
export const returnListForm: Form = {
  kind: "form",
  code: "return_list",
  title: both("退货详单与退货单据", "Return list and document"),
  description: both(
    "退货详单经核实、审核后，打印为退货单据。",
    "The items of a return, verified and audited, then printed as the return document.",
  ),
  number: { prefix: "RT-" },
  owner: "owner",
  day: "listed_on",
  label: ["customer", "amount"],
  group: "service",
  fields: [
    field("request", "lookup", "售后服务申请", "After-sales request", {
      form: "service_request",
      required: true,
      section: both("退货", "Return"),
    }),
    field("customer", "lookup", "客户", "Customer", {
      form: "customer",
      required: true,
      initial: { of: "request", field: "customer" },
    }),
    field("contract", "lookup", "合同", "Contract", {
      form: "contract",
      initial: { of: "request", field: "contract" },
    }),
    field("items", "lines", "退货明细", "Items", {
      required: true,
      most: 100,
      columns: [
        column("product", "text", "产品", "Product", { required: true }),
        column("quantity", "number", "数量", "Quantity", { required: true }),
        column("price", "money", "单价", "Price", { required: true }),
        column("amount", "money", "金额", "Amount", { computed: "quantity * price" }),
        column("reason", "text", "退货原因", "Reason"),
      ],
    }),
    field("amount", "money", "退货金额", "Amount in all", { computed: 'total(items, "amount")' }),
    onDay("listed_on", "退货日期", "Returned on"),
    filledBy("经办人", "Handled by"),
    field("verified_quantity", "number", "核实数量", "Quantity verified", {
      required: true,
      by: { step: "verify" },
      section: both("核实", "Verification"),
    }),
    field("verified_note", "longtext", "核实说明", "Note of the verification", {
      by: { step: "verify" },
      requiredWhen: '!blank(verified_quantity) && verified_quantity != total(items, "quantity")',
    }),
  ],
  checks: [
    {
      code: "items_positive",
      holds: "items.all(i, i.quantity > 0 && i.price >= 0)",
      field: "items",
      message: both("数量须大于零，单价不能为负数。", "Quantities are above zero, prices not negative."),
    },
  ],
  approval: {
    parameters: ["return_limit"],
    steps: [
      {
        code: "verify",
        title: both("内勤核实退货详单", "The clerk verifies the items"),
        who: { post: POSTS.salesClerk },
        within: "approval_hours",
      },
      {
        code: "audit",
        title: both("经理审核", "The manager audits"),
        who: { superior: 1 },
        within: "approval_hours",
      },
      {
        code: "director",
        title: both("总监审核（超限额）", "The director, over the limit"),
        who: { superior: 2 },
        when: "amount > return_limit",
        within: "approval_hours",
      },
    ],
  },
  document: { title: both("退货单", "Return note"), signatories: ["customer"], until: "approved" },
  vectors: [
    { body: list, refused: [] },
    { body: { ...list, items: [{ ...item, quantity: 1 }] }, refused: [] },
    { body: { ...list, items: [item, { ...item, quantity: 1.5 }], contract: "HT-2026-001" }, refused: [] },
    { body: { ...list, items: [{ ...item, quantity: 0 }] }, refused: ["items_positive"] },
    { body: { ...list, items: [{ product: "螺纹钢" }] }, refused: ["items", "items"] },
    { body: {}, refused: ["customer", "items", "listed_on", "owner", "request"] },
  ],
};
