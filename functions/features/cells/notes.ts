import type { Text } from "#shared/contract/language";
import { type Call, onlyOf } from "./call.ts";
import type { Scope } from "./resolve-scopes.ts";

/** What was assumed or matched, said beside a number; what a KPI leaves out stands in its description. */
export function notesOf(scope: Scope, call: Call): Text[] {
  const notes: Text[] = [];
  if (scope.matched === "my-team") {
    notes.push({
      "zh-CN": `没有写范围,取我的团队:${scope.code}。`,
      "en-US": `No scope was given: my team, ${scope.code}.`,
    });
  }
  if (scope.matched === "name") {
    notes.push({ "zh-CN": `按名称找到:${scope.code}。`, "en-US": `Found by its name: ${scope.code}.` });
  }
  if (scope.matched === "number") {
    notes.push({
      "zh-CN": `数字按补零的编号读作 ${scope.code}。`,
      "en-US": `The number was read as the zero-padded code ${scope.code}.`,
    });
  }
  if (onlyOf(call.lists["period"]) === null) {
    notes.push({ "zh-CN": "没有写期间,取当前月。", "en-US": "No period was given: the current month." });
  }
  return notes;
}
