import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "../company/approval-parts.ts";
import { both, column, field, filledBy, notNegative, onDay, option } from "../company/form-parts.ts";

const file = {
  owner: "E001",
  filed_on: "2026-10-12",
  name: "华东机械",
  contact: "王工",
  phone: "021-5550100",
};

/** F-02, the customer file: sixteen stated fields, purchases and needs. The section head verifies it (W-20). */
export const customerForm: Form = {
  kind: "form",
  code: "customer",
  title: both("客户档案", "Customer file"),
  description: both(
    "客户的基本情况、经营情况、采购记录与需求；由业务员按区域建档，科室负责人核实。",
    "Who a customer is, how they trade, what they bought and need; filed by the rep of the territory, verified by the section head.",
  ),
  number: { prefix: "CU-" },
  owner: "owner",
  unit: "unit",
  day: "filed_on",
  label: ["name"],
  group: "customers",
  shared: ["name", "level", "address", "sales_area", "main_products", "partner_since"],
  duplicates: [{ fields: ["name"] }, { fields: ["registration"], refuses: true }],
  fields: [
    field("name", "text", "单位名称", "Name of the company", {
      required: true,
      section: both("基本情况", "Basics"),
      help: both("按营业执照上的全称填写。", "In full, as on the business licence."),
    }),
    field("level", "choice", "客户级别", "Level", {
      list: "customer_levels",
      help: both("您的建议；由科室负责人核实。", "Your proposal; the section head verifies it."),
    }),
    field("contact", "text", "业务联系人", "Business contact", { required: true }),
    field("phone", "text", "通讯方式", "Phone or other way to reach them", { required: true }),
    field("address", "text", "地址", "Address"),
    filledBy("档案责任人", "Keeper of the file"),
    field("unit", "unit", "归属单位", "Unit", {
      help: both("不填则归责任人所在的单位。", "Leave blank to use the keeper's unit."),
    }),
    onDay("filed_on", "建档日期", "Filed on"),
    field("legal_representative", "text", "法人代表", "Legal representative", {
      section: both("工商与资信", "Registration and credit"),
    }),
    field("registration", "text", "工商及税务信息", "Business and tax registration", {
      help: both(
        "填写统一社会信用代码，用于查重。",
        "The registration number: no two files may have the same.",
      ),
    }),
    field("credit", "longtext", "资质信誉", "Qualification and credit"),
    field("licences", "attachment", "证照", "Licences", { accept: ["image/*", "application/pdf"], most: 5 }),
    field("sales_scale", "money", "销售规模", "Sales a year", {
      section: both("经营情况", "How they trade"),
      help: both("年销售额。", "What they sell in a year."),
    }),
    field("sales_area", "text", "产品销售区域", "Sales area"),
    field("main_products", "text", "主销产品", "Main products"),
    field("monthly_volume", "number", "月销量", "Volume a month"),
    field("transport", "choices", "运输方式", "Transport", {
      options: [
        option("road", "公路", "Road"),
        option("rail", "铁路", "Rail"),
        option("water", "水路", "Water"),
        option("own", "自提", "Collected by the customer"),
      ],
    }),
    field("partner_since", "date", "开始合作日期", "Customer since", {
      help: both("由此得出与公司合作持续时间。", "How long the cooperation has lasted counts from here."),
    }),
    field("partner_years", "number", "合作年数（建档时）", "Years of cooperation when filed", {
      computed: "if(blank(partner_since), null, round(days_between(partner_since, filed_on) / 365.25, 1))",
    }),
    field("philosophy", "longtext", "经营理念", "Business philosophy"),
    field("culture", "longtext", "企业文化", "Corporate culture"),
    field("environment", "longtext", "政府支持度等经贸环境", "Government support and trade environment"),
    field("needs", "longtext", "需求", "Needs", { section: both("需求与往来", "Needs and history") }),
    field("preferences", "longtext", "偏好", "Preferences"),
    field("communication", "longtext", "沟通记录", "Communication log"),
    field("purchases", "lines", "采购记录", "Purchases", {
      most: 100,
      columns: [
        column("bought_on", "date", "日期", "Date", { required: true }),
        column("product", "text", "产品", "Product", { required: true }),
        column("quantity", "number", "数量", "Quantity"),
        column("amount", "money", "金额", "Amount"),
      ],
    }),
    field("purchase_total", "money", "采购合计", "Purchases in all", {
      computed: 'total(purchases, "amount")',
    }),
  ],
  checks: [
    notNegative("sales_scale", "销售规模", "The sales"),
    notNegative("monthly_volume", "月销量", "The volume"),
    {
      code: "partner_before_filing",
      holds: "blank(partner_since) || partner_since <= filed_on",
      field: "partner_since",
      message: both("开始合作日期不能晚于建档日期。", "The cooperation cannot begin after the file."),
    },
  ],
  approval: {
    parameters: [],
    steps: [superiorStep("verify", "科室负责人核实", "Verification by the section head")],
  },
  vectors: [
    { body: file, refused: [] },
    {
      body: {
        ...file,
        level: "dealer",
        transport: ["road", "own"],
        partner_since: "2020-05-01",
        purchases: [{ bought_on: "2026-09-01", product: "钢板", quantity: 3, amount: 42_000 }],
      },
      refused: [],
    },
    { body: { ...file, sales_scale: -1 }, refused: ["sales_scale_not_negative"] },
    { body: { ...file, monthly_volume: -1 }, refused: ["monthly_volume_not_negative"] },
    { body: { ...file, partner_since: "2026-10-13" }, refused: ["partner_before_filing"] },
    { body: { ...file, transport: ["air"] }, refused: ["transport"] },
    { body: {}, refused: ["contact", "filed_on", "name", "owner", "phone"] },
  ],
};
