import type { Form } from "../../rulebook/form-definition.ts";
import { superiorStep } from "../company/approval-parts.ts";
import { both, column, field, filledBy, onDay, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const contract = {
  number: "HT-2026-001",
  owner: "E001",
  drafted_on: "2026-10-12",
  event: "new",
  customer: "CU-1",
  our_party: "本公司",
  their_party: "华东机械有限公司",
  content: "供应螺纹钢 40 吨，分两批交货。",
};

const CONFIRM = { by: { step: "confirm" } } as const;
const ARCHIVE = { by: { step: "archive" }, internal: true } as const;

/**
 * F-29, the contract register: drafted, reviewed for accuracy and completeness, signed, confirmed by the sales manager,
 * archived by the sales clerk (W-03). A change or termination is an entry of its own that names the contract.
 */
export const contractForm: Form = {
  kind: "form",
  code: "contract",
  title: both("合同台账", "Contract register"),
  description: both(
    "合同的起草、审核、签字、确认与存档，以及变更和终止。",
    "A contract from draft, review and signature to confirmation and archive, its changes and its end.",
  ),
  number: { field: "number" },
  owner: "owner",
  unit: "unit",
  day: "drafted_on",
  label: ["number", "their_party"],
  group: "contracts",
  shared: ["their_party"],
  fields: [
    field("number", "text", "合同编号", "Contract number", {
      required: true,
      section: both("合同", "Contract"),
    }),
    field("event", "choice", "登记事项", "What is registered", {
      required: true,
      options: [
        option("new", "新签", "New contract"),
        option("change", "变更", "Change"),
        option("termination", "终止", "Termination"),
      ],
      initial: "new",
    }),
    field("contract", "lookup", "原合同", "Contract it is about", {
      form: "contract",
      shownWhen: 'event in ["change", "termination"]',
      requiredWhen: 'event in ["change", "termination"]',
    }),
    field("event_reason", "longtext", "变更或终止原因", "Reason of the change or termination", {
      shownWhen: 'event in ["change", "termination"]',
      requiredWhen: 'event in ["change", "termination"]',
    }),
    field("customer", "lookup", "客户", "Customer", { form: "customer" }),
    field("quotation", "lookup", "报价单或投标书", "Quotation or bid", { form: "quotation" }),
    field("our_party", "text", "甲方（我方）", "Our party", { required: true, initial: { last: true } }),
    field("their_party", "text", "乙方（客户）", "Their party", {
      required: true,
      initial: { of: "customer", field: "name" },
    }),
    field("content", "longtext", "合同内容", "Content", {
      required: true,
      help: both("合同内容必须准确、详细。", "Accurate and in detail."),
    }),
    field("goods", "lines", "标的明细", "Goods", {
      most: 100,
      columns: [
        column("product", "text", "产品", "Product", { required: true }),
        column("quantity", "number", "数量", "Quantity", { required: true }),
        column("price", "money", "单价", "Price", { required: true }),
        column("amount", "money", "金额", "Amount", { computed: "quantity * price" }),
        column("deliver_on", "date", "交货日期", "Deliver on"),
      ],
    }),
    field("amount", "money", "合同金额", "Amount", { computed: 'total(goods, "amount")' }),
    field("starts_on", "date", "生效日期", "In force from"),
    field("ends_on", "date", "到期日期", "Ends on"),
    field("text", "attachment", "合同文本", "Text of the contract", {
      accept: ["image/*", "application/pdf"],
      most: 20,
    }),
    onDay("drafted_on", "起草日期", "Drafted on"),
    filledBy("业务员", "Rep"),
    field("unit", "unit", "归属单位", "Unit", {
      help: both("不填则归业务员所在的单位。", "Leave blank to use the rep's unit."),
    }),
    field("review_note", "longtext", "审核意见", "Note of the review", {
      by: { step: "review" },
      internal: true,
      section: both("审核", "Review"),
    }),
    field("signed_on", "date", "签订日期", "Signed on", {
      required: true,
      ...CONFIRM,
      section: both("签订与确认", "Signature and confirmation"),
    }),
    field("our_signer", "text", "我方签字人", "Signed for us by", { required: true, ...CONFIRM }),
    field("their_signer", "text", "客户签字人", "Signed for them by", { required: true, ...CONFIRM }),
    field("told", "choices", "已通知部门", "Departments told", {
      ...CONFIRM,
      internal: true,
      options: [
        option("production", "生产", "Production"),
        option("purchasing", "采购", "Purchasing"),
        option("logistics", "物流", "Logistics"),
        option("finance", "财务", "Finance"),
        option("service", "售后", "Service"),
      ],
    }),
    field("archive_place", "text", "存档位置", "Place in the archive", {
      required: true,
      ...ARCHIVE,
      section: both("存档", "Archive"),
    }),
    field("archive_note", "longtext", "相关材料", "Material kept with it", ARCHIVE),
  ],
  checks: [
    {
      code: "goods_positive",
      holds: "goods.all(g, g.quantity > 0 && g.price >= 0)",
      field: "goods",
      message: both("数量须大于零，单价不能为负数。", "Quantities are above zero, prices not negative."),
    },
    {
      code: "ends_after_start",
      holds: "blank(ends_on) || blank(starts_on) || ends_on >= starts_on",
      field: "ends_on",
      message: both("到期日期不能早于生效日期。", "It cannot end before it is in force."),
    },
    {
      code: "about_another",
      holds: "blank(contract) || contract != number",
      field: "contract",
      message: both("原合同须是另一份合同。", "The contract it is about is another one."),
    },
  ],
  approval: {
    parameters: [],
    steps: [
      superiorStep("review", "审核准确性与完整性", "Review for accuracy and completeness"),
      {
        code: "confirm",
        title: both("签订后由销售部经理确认", "Confirmation by the sales manager, once signed"),
        who: { superior: 2 },
        within: "approval_hours",
      },
      {
        code: "archive",
        title: both("销售内勤存档", "Archiving by the sales clerk"),
        who: { post: POSTS.salesClerk },
        within: "approval_hours",
      },
    ],
  },
  document: { title: both("合同", "Contract"), signatories: ["our_party", "their_party"] },
  vectors: [
    { body: contract, refused: [] },
    {
      body: {
        ...contract,
        number: "HT-2026-001-B",
        event: "change",
        contract: "HT-2026-001",
        event_reason: "交货期顺延",
        goods: [{ product: "螺纹钢", quantity: 40, price: 3_880.5 }],
      },
      refused: [],
    },
    { body: { ...contract, event: "termination" }, refused: ["contract", "event_reason"] },
    {
      body: { ...contract, goods: [{ product: "螺纹钢", quantity: 0, price: 1 }] },
      refused: ["goods_positive"],
    },
    { body: { ...contract, starts_on: "2026-11-01", ends_on: "2026-10-31" }, refused: ["ends_after_start"] },
    {
      body: { ...contract, event: "change", contract: "HT-2026-001", event_reason: "更正" },
      refused: ["about_another"],
    },
    {
      body: {},
      refused: ["content", "drafted_on", "event", "number", "our_party", "owner", "their_party"],
    },
  ],
};
