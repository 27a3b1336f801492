import type { Form } from "../../rulebook/form-definition.ts";
import { both, field, filledBy, onDay, option } from "../company/form-parts.ts";

const enquiry = {
  owner: "E001",
  informed_on: "2026-10-12",
  kind: "enquiry",
  customer: "CU-1",
  content: "询价 40 吨螺纹钢，11 月交货。",
};

const BY_MANAGER = { by: { step: "decide" } } as const;

/** F-23: an enquiry or tender, reported at once; the department manager decides whether to take part (W-02, I-33). */
export const enquiryForm: Form = {
  kind: "form",
  code: "enquiry",
  title: both("询价与招标登记", "Enquiry or tender"),
  description: both(
    "业务员第一时间登记询价或招标信息，由部门经理决定是否参与比价或投标。",
    "The rep reports an enquiry or a tender at once; the department manager decides whether to take part.",
  ),
  number: { prefix: "EN-" },
  owner: "owner",
  day: "informed_on",
  label: ["customer", "informed_on"],
  group: "quotes",
  shared: ["kind", "content", "deadline"],
  fields: [
    field("kind", "choice", "类型", "Kind", {
      required: true,
      options: [option("enquiry", "询价", "Enquiry"), option("tender", "招标", "Tender")],
      initial: "enquiry",
      section: both("询价或招标", "Enquiry or tender"),
    }),
    field("customer", "lookup", "客户", "Customer", { form: "customer" }),
    field("source", "choice", "信息来源", "How it became known", { list: "enquiry_sources" }),
    field("content", "longtext", "询价书或招标信息", "Text of the enquiry or tender", { required: true }),
    field("papers", "attachment", "询价书或招标文件", "Papers", {
      accept: ["image/*", "application/pdf"],
      most: 10,
    }),
    field("deadline", "date", "截止日期", "Deadline"),
    field("tender_number", "text", "招标编号", "Tender number", { shownWhen: 'kind == "tender"' }),
    onDay("informed_on", "得知日期", "Informed on"),
    filledBy("业务员", "Rep"),
    field("decision", "choice", "是否参与", "Take part", {
      required: true,
      options: [option("go", "参与", "Go"), option("no_go", "不参与", "No go")],
      ...BY_MANAGER,
      section: both("部门经理决定", "The manager's decision"),
    }),
    field("margin_is_right", "yesno", "毛利合适", "The margin is right", BY_MANAGER),
    field("time_is_enough", "yesno", "时间来得及", "The time is enough", BY_MANAGER),
    field("technically_fit", "yesno", "技术可满足", "It can be met technically", BY_MANAGER),
    field("competition", "text", "竞争情况", "Competition", BY_MANAGER),
    field("no_go_reason", "longtext", "不参与的理由", "Reason not to take part", {
      ...BY_MANAGER,
      requiredWhen: 'decision == "no_go"',
    }),
  ],
  checks: [
    {
      code: "deadline_after_news",
      holds: "blank(deadline) || deadline >= informed_on",
      field: "deadline",
      message: both("截止日期不能早于得知日期。", "The deadline cannot lie before the day it became known."),
    },
  ],
  approval: {
    parameters: [],
    steps: [
      {
        code: "decide",
        title: both("部门经理决定是否参与", "The department manager decides"),
        who: { superior: 1 },
        within: "first_answer_hours",
        escalates: { superior: 2 },
      },
    ],
  },
  vectors: [
    { body: enquiry, refused: [] },
    { body: { ...enquiry, kind: "tender", tender_number: "ZB-2026-17", source: "visit" }, refused: [] },
    { body: { ...enquiry, decision: "go", deadline: "2026-10-20" }, refused: [] },
    { body: { ...enquiry, deadline: "2026-10-11" }, refused: ["deadline_after_news"] },
    { body: { ...enquiry, source: "rumour" }, refused: ["source"] },
    { body: {}, refused: ["content", "informed_on", "kind", "owner"] },
  ],
};
