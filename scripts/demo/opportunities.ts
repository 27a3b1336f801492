import { type Day, isoFromDay } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import type { DemoPerson } from "./people.ts";
import { between, oneOf, type Random } from "./random.ts";

/** A closed opportunity as an import has it. */
export type DemoClosedOpportunity = {
  readonly number: string;
  readonly customer: string;
  readonly owner: string;
  readonly product: string;
  readonly openedOn: Day;
  readonly amount: string;
  readonly closedOn: Day;
  readonly outcome: "won" | "lost";
};

/** An open opportunity as its owner sends it, with how far its evidence goes. */
export type DemoOpportunity = { readonly owner: string; readonly rung: DemoRung; readonly body: RecordBody };

/** Evidence that exists: nothing, contact and pain, a letter not yet checked, a checked one, a power letter, B, A. */
export type DemoRung = "T" | "S" | "S-letter" | "D" | "C" | "B" | "A";

const CUSTOMERS = [
  "海川机械",
  "明德药业",
  "东湖置业",
  "星野物流",
  "启航教育",
  "丰泽农业",
  "青木设计",
  "恒通电子",
  "瑞安医院",
  "百川水务",
] as const;
const PRODUCTS = ["团体意外险", "补充医疗", "企业年金", "高管重疾"] as const;
const RUNGS: readonly DemoRung[] = ["S", "D", "C", "S-letter", "T", "B", "S", "D", "A", "S-letter", "C", "T"];
const PAINS = [
  "员工流失率高,续约成本上升",
  "理赔慢,员工投诉多",
  "分公司各买各的,费用失控",
  "竞争对手福利更好,招人难",
] as const;

/** Won and lost opportunities through the window. */
export function demoClosedOpportunities(
  random: Random,
  people: readonly DemoPerson[],
  window: { first: Day; last: Day },
  count: number,
): DemoClosedOpportunity[] {
  return Array.from({ length: count }, (_, index) => {
    const owner = sellerOf(random, people, window.last);
    const earliest = Math.max(window.first, owner.joined);
    const openedOn = between(random, earliest, Math.max(earliest, window.last - 60));
    return {
      number: `OPP-${101 + index}`,
      customer: oneOf(random, CUSTOMERS),
      owner: owner.code,
      product: oneOf(random, PRODUCTS),
      openedOn,
      amount: `${between(random, 20, 480) * 1000}`,
      closedOn: Math.min(window.last, openedOn + between(random, 10, 120)),
      outcome: random() < 0.58 ? "won" : "lost",
    };
  });
}

/** OPP-1 to OPP-24, the first half in district D1; OPP-1 has contact and pain and waits for its letters. */
export function demoOpportunities(
  random: Random,
  people: readonly DemoPerson[],
  today: Day,
): DemoOpportunity[] {
  const inForce = people.filter(
    ({ code, left, joined }) => code.startsWith("P") && left === null && joined < today - 60,
  );
  const [d1, d2] = ["D1", "D2"].map((district) => inForce.filter(({ unit }) => unit.startsWith(district)));
  return Array.from({ length: 24 }, (_, index) => {
    const team = (index < 12 ? d1 : d2) ?? [];
    const owner = team[index % Math.min(team.length, 8)] ?? inForce[0];
    const rung = RUNGS[index % RUNGS.length] ?? "T";
    return {
      owner: owner?.code ?? "",
      rung,
      body: demoBody(random, `OPP-${index + 1}`, owner?.code ?? "", rung, today),
    };
  });
}

function demoBody(random: Random, number: string, owner: string, rung: DemoRung, today: Day): RecordBody {
  const known: RecordBody =
    rung === "T"
      ? {}
      : {
          contact: "采购经理",
          pain: oneOf(random, PAINS),
          cause: "没有统一的保障方案,各部门自行采购",
          vision: "一份方案覆盖全员,半年内理赔时间减半",
        };
  return {
    number,
    customer: oneOf(random, CUSTOMERS),
    owner,
    product: oneOf(random, PRODUCTS),
    opened_on: isoFromDay(today - between(random, 15, 90)),
    amount: between(random, 30, 600) * 1000,
    expected_close_on: isoFromDay(today + between(random, 10, 100)),
    stage: rung === "T" ? "S" : rung === "S-letter" ? "D" : rung,
    next_step: "约下一次会面",
    ...known,
  };
}

/** A supporter letter, or the letter to whoever holds power, to an opportunity. */
export function demoLetter(opportunity: string, owner: string, sentOn: Day, toPower: boolean): RecordBody {
  return {
    opportunity,
    owner,
    dated_on: isoFromDay(sentOn),
    ...(toPower ? { power_sponsor: "分管副总" } : {}),
    pain: "理赔慢,员工投诉多",
    cause: "各部门自行采购,没有统一的服务商",
    vision: "一份方案覆盖全员,理赔三天到账",
    explore: "同意与我们继续探讨",
    access: "将安排与分管副总见面",
    proof: "安排参观同业客户的理赔流程",
    agreed_on: isoFromDay(sentOn + 2),
  };
}

function sellerOf(random: Random, people: readonly DemoPerson[], today: Day): DemoPerson {
  const sellers = people.filter(({ code, joined }) => code.startsWith("P") && joined < today - 200);
  const [first, ...others] = sellers;
  if (!first) throw new Error("The demonstration company has nobody to sell: its window is too short.");
  return oneOf(random, [first, ...others]);
}
