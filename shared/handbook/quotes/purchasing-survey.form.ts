import type { Form } from "../../rulebook/form-definition.ts";
import { both, column, field, filledBy, onDay } from "../company/form-parts.ts";

const material = { name: "钢坯", price: 3_450, lead_days: 12 };
const survey = { owner: "E001", surveyed_on: "2026-10-13", enquiry: "EN-1", materials: [material] };

/** F-25: raw-material prices and lead times of key products, from the purchasing department (W-02). */
export const purchasingSurveyForm: Form = {
  kind: "form",
  code: "purchasing_survey",
  title: both("采购调研", "Purchasing survey"),
  description: both(
    "采购部调研重点产品的原材料采购价格及交货期。",
    "The purchasing department finds out raw-material prices and lead times of key products.",
  ),
  number: { prefix: "PS-" },
  owner: "owner",
  day: "surveyed_on",
  label: ["enquiry", "surveyed_on"],
  group: "quotes",
  fields: [
    field("enquiry", "lookup", "询价或招标", "Enquiry or tender", {
      form: "enquiry",
      section: both("原材料", "Raw materials"),
    }),
    field("materials", "lines", "原材料", "Raw materials", {
      required: true,
      most: 60,
      columns: [
        column("name", "text", "名称", "Material", { required: true }),
        column("supplier", "text", "供应商", "Supplier"),
        column("price", "money", "采购价格", "Purchase price", { required: true }),
        column("quantity", "number", "用量", "Quantity"),
        column("amount", "money", "金额", "Amount", { computed: "price * quantity" }),
        column("lead_days", "number", "交货期（天）", "Lead time in days", { required: true }),
      ],
    }),
    field("material_cost", "money", "原材料成本合计", "Material cost in all", {
      computed: 'total(materials, "amount")',
    }),
    field("valid_until", "date", "价格有效期至", "Prices valid until"),
    onDay("surveyed_on", "调研日期", "Surveyed on"),
    filledBy("采购人员", "Buyer"),
  ],
  checks: [
    {
      code: "prices_positive",
      holds: "materials.all(m, m.price > 0)",
      field: "materials",
      message: both("采购价格须大于零。", "Every purchase price is above zero."),
    },
    {
      code: "lead_times_not_negative",
      holds: "materials.all(m, m.lead_days >= 0)",
      field: "materials",
      message: both("交货期不能为负数。", "A lead time cannot be negative."),
    },
  ],
  vectors: [
    { body: survey, refused: [] },
    {
      body: { ...survey, materials: [{ ...material, quantity: 40 }], valid_until: "2026-10-31" },
      refused: [],
    },
    { body: { ...survey, materials: [{ ...material, price: 0 }] }, refused: ["prices_positive"] },
    {
      body: { ...survey, materials: [{ ...material, lead_days: -1 }] },
      refused: ["lead_times_not_negative"],
    },
    { body: { ...survey, materials: [{ name: "钢坯" }] }, refused: ["materials", "materials"] },
    { body: {}, refused: ["materials", "owner", "surveyed_on"] },
  ],
};
