import type { Form } from "../../rulebook/form-definition.ts";
import { cadenceOf } from "../company/cadences.ts";
import { both, byToday, field, filledBy, onDay, option, superiorComment } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const target = { owner: "E001", filled_on: "2026-10-14", name: "华东机械" };

/** F-01, filled after every visit for the Saturday meeting; the seeds name the table and none of its fields. */
export const targetCustomerForm: Form = {
  kind: "form",
  code: "target_customer",
  title: both("目标客户基本信息情况统计表", "Target-customer information"),
  description: both(
    "每次拜访或回访后填写，周六例会上由销售经理查看。",
    "Filled after every visit and return visit; the sales manager looks at it at the Saturday meeting.",
  ),
  number: { prefix: "TC-" },
  owner: "owner",
  day: "filled_on",
  label: ["name", "filled_on"],
  group: "customers",
  fields: [
    field("visit", "lookup", "拜访回馈", "Visit feedback", {
      form: "visit_feedback",
      section: both("客户", "Customer"),
    }),
    field("customer", "lookup", "客户档案", "Customer file", { form: "customer" }),
    field("name", "text", "客户名称", "Customer's name", {
      initial: { of: "customer", field: "name" },
      requiredWhen: "blank(customer)",
    }),
    field("kind", "choice", "客户分类", "Customer is", {
      options: [option("prospect", "潜在客户", "Prospect"), option("existing", "已有客户", "Existing")],
    }),
    field("contact", "text", "联系人", "Contact", { initial: { of: "customer", field: "contact" } }),
    field("phone", "text", "联系方式", "Phone", { initial: { of: "customer", field: "phone" } }),
    field("address", "text", "地址", "Address", { initial: { of: "customer", field: "address" } }),
    field("main_products", "text", "主营产品", "Main products", {
      initial: { of: "customer", field: "main_products" },
    }),
    field("need", "longtext", "需求", "Need", { initial: { of: "visit", field: "need" } }),
    field("progress", "longtext", "进展", "Progress"),
    onDay("filled_on", "填表日期", "Filled on"),
    filledBy("业务员", "Rep"),
    superiorComment(),
  ],
  checks: [byToday("filled_on", "填表日期", "The day")],
  cadence: cadenceOf(
    "target_customer",
    {
      every: { after: "visit_feedback", by: "visit" },
      due: { from: "start", workingDays: 5, time: "18:00" },
    },
    [POSTS.rep, POSTS.supervisor],
  ),
  vectors: [
    { body: target, refused: [] },
    { body: { owner: "E001", filled_on: "2026-10-14", customer: "CU-1", kind: "existing" }, refused: [] },
    { body: { ...target, filled_on: "2026-10-16" }, refused: ["filled_on_by_today"] },
    { body: {}, refused: ["filled_on", "name", "owner"] },
  ],
};
