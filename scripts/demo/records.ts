import { type Day, isoFromDay } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import type { DemoPerson, DemoPosting } from "./people.ts";

/** What an approver does with a record: passes or returns the step that waits for them. */
export type DemoDecision = {
  readonly by: string;
  readonly step: string;
  readonly decision: "pass" | "return";
  readonly reason?: string;
  readonly body?: RecordBody;
};

/** A filled form as its owner sends it. `body` is given the numbers of the records sent before, by their keys. */
export type DemoRecord = {
  readonly key: string;
  readonly form: string;
  readonly owner: string;
  readonly body: (numberOf: (key: string) => string) => RecordBody;
  readonly decisions: readonly DemoDecision[];
};

const CUSTOMERS = [
  ["海川机械", "王工", "上海市松江区", "机床配件"],
  ["明德药业", "李经理", "苏州工业园区", "中成药"],
  ["东湖置业", "赵主任", "杭州市西湖区", "物业管理"],
  ["星野物流", "钱女士", "宁波市北仑区", "冷链运输"],
  ["丰泽农业", "孙总", "嘉兴市南湖区", "有机蔬菜"],
  ["恒通电子", "周工", "无锡市新吴区", "传感器"],
] as const;
const LEAD = "P001";
const FRIDAY = 5;

/**
 * What the first group filled in of late: files of customers, visits, reports and requests, some passed, some returned,
 * some waiting for their lead. The group's lead and its manager have something to decide on the first day.
 */
export function demoRecords(
  people: readonly DemoPerson[],
  transfers: readonly DemoPosting[],
  today: Day,
): DemoRecord[] {
  const moved = new Set(transfers.map(({ person }) => person));
  const team = people.filter(
    ({ unit, left, code, joined }) =>
      unit === "D1-A1" && left === null && code !== LEAD && !moved.has(code) && joined < today - 30,
  );
  const [first, second = first] = team;
  if (!first || !second) return [];
  const reps = [first.code, second.code] as const;
  return [
    ...CUSTOMERS.map((customer, index) =>
      customerFile(customer, index, reps[index % 2] ?? first.code, today),
    ),
    ...reps.flatMap((rep, index) => visits(rep, index, today)),
    ...reps.flatMap((rep, index) => reports(rep, index, today)),
    ...requests(reps, today),
  ];
}

function customerFile(
  [name, contact, address, products]: readonly string[],
  index: number,
  owner: string,
  today: Day,
): DemoRecord {
  return {
    key: `customer-${index}`,
    form: "customer",
    owner,
    body: () => ({
      owner,
      name: name ?? "",
      contact: contact ?? "",
      phone: `021-555-01${20 + index}`,
      address: address ?? "",
      main_products: products ?? "",
      level: index % 2 === 0 ? "potential" : "dealer",
      filed_on: isoFromDay(today - 20 + index),
    }),
    decisions: index < 4 ? [passed("verify")] : [],
  };
}

function visits(owner: string, index: number, today: Day): DemoRecord[] {
  const monday = mondayOf(today);
  const planned = (customer: number, on: Day, numberOf: (key: string) => string) => ({
    customer: numberOf(`customer-${customer}`),
    objective: on === mondayOf(on) ? "learn_need" : "offer_solution",
    visit_on: isoFromDay(on),
    is_key: on === mondayOf(on),
  });
  const plan = (weeks: number): DemoRecord => {
    const first = monday - 7 * weeks;
    return {
      key: `plan-${owner}-${weeks}`,
      form: "visit_plan",
      owner,
      body: (numberOf) => ({
        owner,
        period: "week",
        starts_on: isoFromDay(first),
        focus: weeks === 0 ? "新客户方案" : "老客户回访",
        visits: [planned(index, first, numberOf), planned(index + 2, first + 2, numberOf)],
      }),
      decisions: weeks === 0 ? [] : [passed("confirm")],
    };
  };
  const feedback = (line: 1 | 2): DemoRecord => {
    const customer = index + 2 * (line - 1);
    return {
      key: `feedback-${owner}-${line}`,
      form: "visit_feedback",
      owner,
      body: (numberOf) => ({
        owner,
        plan: numberOf(`plan-${owner}-1`),
        plan_line: line,
        customer: numberOf(`customer-${customer}`),
        visited: CUSTOMERS[customer]?.[0] ?? "",
        visited_on: isoFromDay(monday - 9 + 2 * line),
        need: line === 1 ? "一份覆盖全员的方案" : "更短的交货期",
        result: line === 1 ? "同意看演示" : "下周给答复",
        next_step: line === 1 ? "约演示时间" : "电话跟进",
        next_on: isoFromDay(today + 3),
      }),
      decisions: [],
    };
  };
  return [plan(1), plan(0), feedback(1), feedback(2)];
}

function reports(owner: string, index: number, today: Day): DemoRecord[] {
  const logs = [2, 1].map((ago): DemoRecord => ({
    key: `log-${owner}-${ago}`,
    form: "daily_log",
    owner,
    body: () => ({
      owner,
      worked_on: isoFromDay(today - ago),
      done: ago === 2 ? "拜访海川机械，介绍方案" : "电话回访三家客户，约定演示",
      tomorrow: "准备报价",
    }),
    decisions: [],
  }));
  const back: DemoDecision = {
    by: LEAD,
    step: "evaluate",
    decision: "return",
    reason: "请补充客户对交货期的具体要求",
  };
  const report: DemoRecord = {
    key: `report-${owner}`,
    form: "weekly_report",
    owner,
    body: () => ({
      owner,
      reported_on: isoFromDay(mondayOf(today) - 7 + FRIDAY - 1),
      results: "签约一单，报价两份",
      customer_feedback: "交货期偏长",
      difficulties: "缺少同业案例",
    }),
    decisions: index === 0 ? [back] : [],
  };
  return [...logs, report];
}

function requests([first, second]: readonly [string, string], today: Day): DemoRecord[] {
  const expense = (key: string, owner: string, amount: number, decisions: DemoDecision[]): DemoRecord => ({
    key,
    form: "expense_request",
    owner,
    body: () => ({
      owner,
      purpose: amount > 10_000 ? "行业展会展位" : "拜访苏州客户",
      items: [
        amount > 10_000
          ? { category: "marketing", kind: "promotion", amount }
          : { category: "people", kind: "travel", amount },
      ],
      asked_on: isoFromDay(today - 1),
    }),
    decisions,
  });
  return [
    expense("expense-small", first, 1_280, []),
    expense("expense-large", second, 12_600, [passed("approve")]),
    {
      key: "suggestion",
      form: "suggestion",
      owner: first,
      body: () => ({
        owner: first,
        subject: "报价模板",
        suggestion: "把报价模板统一放在一处，少找一次文件",
        suggested_on: isoFromDay(today - 2),
      }),
      decisions: [],
    },
    {
      key: "lead",
      form: "sales_lead",
      owner: second,
      body: () => ({
        owner: second,
        name: "苏州精工",
        source: "referral",
        first_evaluation: "明年扩产，员工两百人",
        priority: "high",
        found_on: isoFromDay(today - 1),
      }),
      decisions: [],
    },
  ];
}

function passed(step: string): DemoDecision {
  return { by: LEAD, step, decision: "pass" };
}

/** The Monday of a day's week; 1970-01-01 was a Thursday. */
function mondayOf(day: Day): Day {
  return day - ((day + 3) % 7);
}
