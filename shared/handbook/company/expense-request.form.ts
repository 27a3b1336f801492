import type { Form } from "../../rulebook/form-definition.ts";
import { secondLevelStep, superiorStep } from "./approval-parts.ts";
import { both, column, field, filledBy, onDay, option } from "./form-parts.ts";

const item = { category: "people", kind: "travel", amount: 1_200 };
const request = { owner: "E001", asked_on: "2026-10-12", purpose: "拜访苏州客户", items: [item] };

/** F-42, money that is asked for before it is spent; two levels over the limit (W-19, I-29). */
export const expenseRequestForm: Form = {
  kind: "form",
  code: "expense_request",
  title: both("预算与费用事前申请", "Budget and expense request"),
  description: both(
    "人力、设备、培训和营销费用须先申请、后使用；由销售经理审批，超过限额再报上一级。",
    "People, equipment, training and marketing expenses are asked for before they are used; the manager approves, over the limit the next level too.",
  ),
  number: { prefix: "EX-" },
  owner: "owner",
  day: "asked_on",
  label: ["purpose", "amount"],
  group: "company",
  fields: [
    field("purpose", "text", "用途", "Purpose", { required: true, section: both("申请", "Request") }),
    field("items", "lines", "费用明细", "Items", {
      required: true,
      most: 30,
      columns: [
        column("category", "choice", "类别", "Category", {
          required: true,
          options: [
            option("people", "人力", "People"),
            option("equipment", "设备", "Equipment"),
            option("training", "培训", "Training"),
            option("marketing", "营销", "Marketing"),
          ],
        }),
        column("kind", "choice", "项目", "Kind", { list: "expense_kinds", within: "category" }),
        column("note", "text", "说明", "Note"),
        column("amount", "money", "金额", "Amount", { required: true }),
      ],
    }),
    field("amount", "money", "合计金额", "Amount in all", { computed: 'total(items, "amount")' }),
    field("needed_on", "date", "使用日期", "Needed on"),
    field("customer", "lookup", "客户", "Customer", { form: "customer" }),
    field("papers", "attachment", "附件", "Papers", {
      accept: ["image/*", "application/pdf"],
      most: 10,
      help: both("报价单、邀请函等。", "Quotations, invitations and the like."),
    }),
    onDay("asked_on", "申请日期", "Asked on"),
    filledBy("申请人", "Asked by"),
  ],
  checks: [
    {
      code: "amounts_positive",
      holds: "items.all(item, item.amount > 0)",
      field: "items",
      message: both("每项金额须大于零。", "Every item needs an amount above zero."),
    },
    {
      code: "asked_before_use",
      holds: "blank(needed_on) || needed_on >= asked_on",
      field: "needed_on",
      message: both("费用须事前申请。", "An expense is asked for before it is used."),
    },
  ],
  approval: {
    parameters: ["second_level_from"],
    steps: [superiorStep("approve", "销售经理审批", "Approval by the manager"), secondLevelStep("amount")],
  },
  vectors: [
    { body: request, refused: [] },
    { body: { ...request, items: [item, { category: "marketing", amount: 9_000.5 }] }, refused: [] },
    { body: { ...request, items: [{ ...item, amount: 0 }] }, refused: ["amounts_positive"] },
    { body: { ...request, needed_on: "2026-10-11" }, refused: ["asked_before_use"] },
    { body: { ...request, items: [{ ...item, kind: "promotion" }] }, refused: ["items"] },
    { body: {}, refused: ["asked_on", "items", "owner", "purpose"] },
  ],
};
