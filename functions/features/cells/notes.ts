import { type Day, isoFromDay } from "#shared/calendar/day";
import type { Text } from "#shared/contract/language";
import { type Call, onlyOf } from "./call.ts";
import type { Figure } from "./figure.ts";
import { choicesOf } from "./kpi-lines.ts";
import type { KpiPoint } from "./kpi-point.ts";

/** What was assumed, matched or chosen, said beside a number. */
export function notesOf(
  { scope, period, standing, rulesDay, asofDay }: Figure,
  { call, point, today }: { readonly call: Call; readonly point: KpiPoint; readonly today: Day },
): Text[] {
  const notes: Text[] = [];
  if (scope.matched === "my-team") {
    notes.push({
      "zh-CN": `没有写范围，取我的团队：${scope.code}。`,
      "en-US": `No scope was given: my team, ${scope.code}.`,
    });
  }
  if (scope.matched === "name") {
    notes.push({ "zh-CN": `按名称找到：${scope.code}。`, "en-US": `Found by its name: ${scope.code}.` });
  }
  if (scope.matched === "number") {
    notes.push({
      "zh-CN": `数字按补零的编号读作 ${scope.code}。`,
      "en-US": `The number was read as the zero-padded code ${scope.code}.`,
    });
  }
  if (onlyOf(call.lists["period"]) === null) {
    notes.push({ "zh-CN": "没有写期间，取当前月。", "en-US": "No period was given: the current month." });
  }
  if (today < period.until - 1) {
    notes.push({
      "zh-CN": "期间尚未结束：今天之后的还不在内。",
      "en-US": "The period has not ended: what comes after today is not in it yet.",
    });
  }
  notes.push(...choicesOf(point).map(choiceNote));
  if (rulesDay !== null) {
    const day = isoFromDay(rulesDay);
    notes.push({ "zh-CN": `按 ${day} 的规则计算。`, "en-US": `Computed by the rules of ${day}.` });
  } else if (asofDay !== null) {
    const day = isoFromDay(asofDay);
    notes.push({ "zh-CN": `${day} 当晚留存的数值。`, "en-US": `As it was kept in the evening of ${day}.` });
  } else if (standing.status === "final") {
    notes.push({
      "zh-CN": "期间已结账：按结账时的规则，之后的更正不计入。",
      "en-US": "The period is closed: by the rules of its close, without corrections that came later.",
    });
  }
  if (call.fn === "KPI.RANK" || call.fn === "KPI.LEADERBOARD") notes.push(TIE_RULE);
  return notes;
}

const TIE_RULE: Text = {
  "zh-CN": "名次：数值相同则名次相同，其后的名次顺延（1、2、2、4）；没有数值的不排名。",
  "en-US":
    "Places: equal values share a place and the next ones are skipped (1, 2, 2, 4); whoever has no value has no place.",
};

/** A parameter that decided the number, with what it says. */
function choiceNote({ parameter, value }: KpiPoint["choices"][number]): Text {
  const { title, choices = [] } = parameter.definition;
  const said = choices.find((choice) => choice.value === value)?.title;
  return {
    "zh-CN": `${title["zh-CN"]}：${said?.["zh-CN"] ?? value}`,
    "en-US": `${title["en-US"]}: ${said?.["en-US"] ?? value}`,
  };
}
