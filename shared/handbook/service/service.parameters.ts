import type { Parameter } from "../../rulebook/definition.ts";
import { choice, choiceParameter, numberParameter } from "../activity/choices.ts";
import { both } from "../company/form-parts.ts";

/** What returns and complaints go by (handbook I-37, I-39); the seeds ask for a quick answer without a number. */
export const SERVICE_PARAMETERS: readonly Parameter[] = [
  numberParameter(
    {
      code: "return_limit",
      title: both("退货经理权限", "Returns a manager may audit alone"),
      description: both(
        "退货金额超过此数时还须总监审核（手册 I-39）；种子文件未给出数值。",
        "Returns over this amount pass the director too (handbook I-39); the seeds give no number.",
      ),
      measuredIn: "money",
    },
    5_000,
  ),
  hours("complaint_accept_hours", "投诉受理时限", "Time to accept a complaint", 4),
  hours("complaint_answer_hours", "投诉答复时限", "Time to answer a complaint", 24),
  hours("complaint_close_hours", "投诉结案时限", "Time to close a complaint", 45),
  choiceParameter({
    code: "complaint_causes",
    title: both("投诉原因", "Causes of complaints"),
    description: both(
      "投诉的原因分类，用于统计和改进；第一项为默认值。",
      "Classes of causes, to be counted and acted upon; the first is the default.",
    ),
    choices: [
      choice(
        "product",
        both("产品质量", "Product"),
        both("产品本身的问题。", "Something about the product."),
      ),
      choice(
        "delivery",
        both("交货", "Delivery"),
        both("时间、数量或运输。", "Time, quantity or transport."),
      ),
      choice("service", both("服务", "Service"), both("人员、态度或响应。", "People, manners or speed.")),
      choice(
        "price",
        both("价格与合同", "Price and contract"),
        both("价格、付款或条款。", "Price, payment or terms."),
      ),
      choice("other", both("其他", "Other"), both("以上都不是。", "None of these.")),
    ],
  }),
  choiceParameter({
    code: "complaint_details",
    title: both("投诉原因明细", "Causes of complaints in detail"),
    description: both(
      "各原因类别下的明细；公司按自己的产品和服务补充。",
      "What stands under each class of causes; a company adds its own.",
    ),
    choices: [
      detail("product", "defect", "质量缺陷", "Defect"),
      detail("product", "wrong_model", "型号规格不符", "Wrong model"),
      detail("delivery", "late", "交货延误", "Late"),
      detail("delivery", "short", "数量短缺", "Short in number"),
      detail("delivery", "damaged", "运输损坏", "Damaged on the way"),
      detail("service", "slow", "响应慢", "Slow to respond"),
      detail("service", "manners", "态度不好", "Bad manners"),
      detail("price", "billing", "开票与结算", "Billing"),
      detail("price", "terms", "条款争议", "Dispute about terms"),
    ],
  }),
];

function detail(
  under: string,
  value: string,
  chinese: string,
  english: string,
): NonNullable<Parameter["choices"]>[number] {
  return { value, title: both(chinese, english), under };
}

function hours(code: string, chinese: string, english: string, value: number): Parameter {
  return numberParameter(
    {
      code,
      title: both(chinese, english),
      description: both(
        "快速响应机制的时限，按工作小时计（手册 I-37）。",
        "Part of the rapid response, in working hours (handbook I-37).",
      ),
      measuredIn: "hour",
    },
    value,
  );
}
