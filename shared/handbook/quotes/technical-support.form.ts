import type { Form } from "../../rulebook/form-definition.ts";
import { both, column, field, filledBy, onDay } from "../company/form-parts.ts";

const sheet = { owner: "E001", answered_on: "2026-10-13", enquiry: "EN-1", model: "HRB400E-12" };

/** F-24: model and technical parameters of a difficult product, from the technical department (W-02). */
export const technicalSupportForm: Form = {
  kind: "form",
  code: "technical_support",
  title: both("技术参数支持", "Technical support sheet"),
  description: both(
    "技术部为疑难产品提供型号和技术参数。",
    "The technical department gives model and technical parameters of a difficult product.",
  ),
  number: { prefix: "TS-" },
  owner: "owner",
  day: "answered_on",
  label: ["model", "enquiry"],
  group: "quotes",
  shared: ["model"],
  fields: [
    field("enquiry", "lookup", "询价或招标", "Enquiry or tender", {
      form: "enquiry",
      section: both("产品", "Product"),
    }),
    field("model", "text", "型号", "Model", { required: true }),
    field("parameters", "lines", "技术参数", "Technical parameters", {
      required: true,
      most: 60,
      columns: [
        column("name", "text", "参数", "Parameter", { required: true }),
        column("value", "text", "数值", "Value", { required: true }),
        column("measure", "text", "单位", "Unit of measure"),
      ],
    }),
    field("drawings", "attachment", "图纸与资料", "Drawings and papers", {
      accept: ["image/*", "application/pdf"],
      most: 10,
    }),
    field("remark", "longtext", "说明", "Remark"),
    onDay("answered_on", "提供日期", "Given on"),
    filledBy("技术人员", "Engineer"),
  ],
  checks: [],
  vectors: [
    {
      body: { ...sheet, parameters: [{ name: "屈服强度", value: "≥ 400", measure: "MPa" }] },
      refused: [],
    },
    { body: { ...sheet, parameters: [{ name: "屈服强度" }] }, refused: ["parameters"] },
    { body: sheet, refused: ["parameters"] },
    { body: {}, refused: ["answered_on", "model", "owner", "parameters"] },
  ],
};
