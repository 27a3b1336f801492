import type { ApprovalStep, Form } from "../../rulebook/form-definition.ts";
import { both, field, filledBy, onDay, option } from "../company/form-parts.ts";
import { POSTS } from "../company/posts.ts";

const request = {
  owner: "E001",
  asked_on: "2026-10-13",
  kind: "discount",
  customer: "CU-1",
  product: "螺纹钢 12 mm",
  list_price: 4_000,
  asked_price: 3_900,
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
    field("list_price", "money", "标准价", "List price", { requiredWhen: 'kind == "discount"' }),
    field("asked_price", "money", "申请价格", "Price asked for", { requiredWhen: 'kind == "discount"' }),
    field("discount", "percent", "折扣", "Discount", {
      computed: "round(1 - asked_price / list_price, 4)",
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
    field("reason", "longtext", "理由", "Reason"),
    field("valid_until", "date", "有效期至", "Valid until"),
    onDay("asked_on", "申请日期", "Asked on"),
    filledBy("业务员", "Rep"),
  ],
  checks: [
    {
      code: "prices_positive",
      holds: "coalesce(list_price, 1) > 0 && coalesce(asked_price, 1) > 0",
      field: "asked_price",
      message: both("价格须大于零。", "Prices are above zero."),
    },
    {
      code: "discount_is_one",
      holds: 'kind != "discount" || discount > 0',
      field: "asked_price",
      message: both("申请价格须低于标准价。", "The price asked for lies below the list price."),
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
    { body: { ...request, kind: "promotion", promotion: "买十送一" }, refused: [] },
    { body: { ...request, kind: "special", asked_price: 4_100, floor_price: 4_200 }, refused: [] },
    { body: { ...request, asked_price: 0 }, refused: ["prices_positive"] },
    { body: { ...request, asked_price: 4_000 }, refused: ["discount_is_one"] },
    { body: { ...request, kind: "promotion" }, refused: ["promotion"] },
    { body: { ...request, valid_until: "2026-10-12" }, refused: ["valid_after_asking"] },
    {
      body: { owner: "E001", asked_on: "2026-10-13", kind: "discount" },
      refused: ["asked_price", "list_price"],
    },
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
