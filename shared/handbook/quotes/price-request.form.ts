import type { ApprovalStep, Form } from "../../rulebook/form-definition.ts";
import { both, field, filledBy, onDay, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const request = {
  owner: "E001",
  asked_on: "2026-10-13",
  kind: "discount",
  customer: "CU-1",
  product: "螺纹钢 12 mm",
  discount: 0.025,
};

/** A discount over a post's authority, or a price below the floor, goes on to the next post. */
const over = (limit: string): string => `coalesce(discount, 0) > ${limit} || is_below_floor`;

/**
 * F-28: a discount, promotion or special quotation, which a rep may not give alone. It goes up as far as the discount
 * needs (W-06, I-31), and below the floor price always to the general manager (I-32).
 */
export const priceRequestForm: Form = {
  kind: "form",
  code: "price_request",
  title: both("折扣、促销与特殊报价审批", "Price approval"),
  description: both(
    "业务员不得擅自变更价格；按折扣权限逐级审批，低于底价由总经理审批。",
    "A rep may not change a price: it goes up by authority, and below the floor price to the general manager.",
  ),
  number: { prefix: "PR-" },
  owner: "owner",
  day: "asked_on",
  label: ["product", "discount"],
  group: "quotes",
  fields: [
    field("kind", "choice", "类型", "Kind", {
      required: true,
      options: [
        option("discount", "折扣", "Discount"),
        option("promotion", "促销", "Promotion"),
        option("special", "特殊报价", "Special quotation"),
      ],
      section: both("申请", "Request"),
    }),
    field("customer", "lookup", "客户", "Customer", { form: "customer" }),
    field("product", "text", "产品", "Product"),
    field("discount", "percent", "折扣", "Discount", {
      requiredWhen: 'kind == "discount"',
      help: both("低于标准价的比例，如 5%。", "How much below the list price, as 5%."),
    }),
    field("list_price", "money", "标准价", "List price"),
    field("asked_price", "money", "申请价格", "Price asked for", {
      computed: "list_price * (1 - coalesce(discount, 0))",
    }),
    field("floor_price", "money", "底价", "Floor price", {
      help: both("低于底价须由总经理审批。", "Below it, the general manager decides."),
    }),
    field("is_below_floor", "yesno", "低于底价", "Below the floor", {
      computed: "!blank(floor_price) && !blank(asked_price) && asked_price < floor_price",
    }),
    field("promotion", "longtext", "促销内容", "What the promotion gives", {
      shownWhen: 'kind == "promotion"',
      requiredWhen: 'kind == "promotion"',
    }),
    field("special_terms", "longtext", "特殊报价", "The special quotation", {
      shownWhen: 'kind == "special"',
      requiredWhen: 'kind == "special"',
    }),
    field("reason", "longtext", "理由", "Reason"),
    field("valid_until", "date", "有效期至", "Valid until"),
    onDay("asked_on", "申请日期", "Asked on"),
    filledBy("业务员", "Rep"),
  ],
  checks: [
    {
      code: "prices_positive",
      holds: "coalesce(list_price, 1) > 0 && coalesce(floor_price, 1) > 0",
      field: "list_price",
      message: both("价格须大于零。", "Prices are above zero."),
    },
    {
      code: "discount_is_a_part",
      holds: "blank(discount) || (discount > 0 && discount < 1)",
      field: "discount",
      message: both("折扣须大于 0、小于 100%。", "A discount is above 0 and below 100%."),
    },
    {
      code: "valid_after_asking",
      holds: "blank(valid_until) || valid_until >= asked_on",
      field: "valid_until",
      message: both("有效期不能早于申请日期。", "It cannot lose its validity before it is asked for."),
    },
  ],
  approval: {
    parameters: ["discount_of_rep", "discount_of_supervisor", "discount_of_manager", "discount_of_director"],
    steps: [
      authority(
        "supervisor",
        "主管审批",
        "Supervisor",
        { superior: 1 },
        'kind != "discount" || coalesce(discount, 0) > discount_of_rep',
      ),
      authority("manager", "经理审批", "Manager", { superior: 2 }, over("discount_of_supervisor")),
      authority("director", "总监审批", "Director", { superior: 3 }, over("discount_of_manager")),
      authority(
        "general_manager",
        "总经理审批",
        "General manager",
        { post: POSTS.generalManager },
        over("discount_of_director"),
      ),
    ],
  },
  vectors: [
    { body: request, refused: [] },
    { body: { ...request, kind: "promotion", discount: null, promotion: "买十送一" }, refused: [] },
    {
      body: {
        ...request,
        kind: "special",
        special_terms: "分三批付款",
        list_price: 4_000,
        floor_price: 3_900,
      },
      refused: [],
    },
    { body: { ...request, discount: 0 }, refused: ["discount_is_a_part"] },
    { body: { ...request, discount: 1 }, refused: ["discount_is_a_part"] },
    { body: { ...request, list_price: 0 }, refused: ["prices_positive"] },
    { body: { ...request, discount: null }, refused: ["discount"] },
    { body: { ...request, kind: "promotion" }, refused: ["promotion"] },
    { body: { ...request, kind: "special" }, refused: ["special_terms"] },
    { body: { ...request, valid_until: "2026-10-12" }, refused: ["valid_after_asking"] },
    { body: {}, refused: ["asked_on", "kind", "owner"] },
  ],
};

function authority(
  code: string,
  chinese: string,
  english: string,
  who: ApprovalStep["who"],
  when: string,
): ApprovalStep {
  return { code, title: both(chinese, english), who, when, within: "approval_hours" };
}
