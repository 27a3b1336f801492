import { describe, expect, test } from "vitest";
import type { ExplanationRequest } from "#shared/contract/explanation";
import { LANGUAGES } from "#shared/contract/language";
import { ok } from "#shared/result";
import type { LoggedCall } from "../../../../addin/custom-functions/call-log.ts";
import { SHEET_EN_US } from "../../../../addin/i18n/sheet.en-US.ts";
import { SHEET_ZH_CN } from "../../../../addin/i18n/sheet.zh-CN.ts";
import { PANE_EN_US } from "../../../../addin/i18n/pane.en-US.ts";
import { PANE_ZH_CN } from "../../../../addin/i18n/pane.zh-CN.ts";
import {
  EXPLAINED_MAX,
  type ExplainedValue,
  gatherFreezeFacts,
  questionsOf,
} from "../../../../addin/taskpane/sheet/freeze-facts.ts";
import { freezeNoteText } from "../../../../addin/taskpane/sheet/freeze-note.ts";
import { createSpeak } from "../../../../addin/ui/speak.ts";

const SAY = {
  "en-US": createSpeak("en-US", { ...PANE_EN_US, ...SHEET_EN_US }),
  "zh-CN": createSpeak("zh-CN", { ...PANE_ZH_CN, ...SHEET_ZH_CN }),
};
const AT = Date.UTC(2026, 10, 21, 17, 0);

const call = (args: LoggedCall["args"], at = AT): LoggedCall => ({
  address: "Board!B2",
  fn: "KPI.VALUE",
  args,
  answer: { ok: true, value: 1 },
  dataVersion: "7",
  at,
});

/** Periods before October are closed, by the first version of their rule. */
const explain = async ({ args: [kpi, , period] }: ExplanationRequest) => {
  const isClosed = String(period) < "2026-10";
  const code = String(kpi);
  return ok({
    rule: {
      kind: "kpi",
      code,
      version: isClosed ? 1 : 2,
      effectiveFrom: isClosed ? "2020-01-01" : "2026-10-01",
    },
    period: { code: String(period), from: "", to: "" },
    status: isClosed ? ("final" as const) : ("open" as const),
  } satisfies ExplainedValue);
};
const nobodyListens = () => undefined;

describe("the questions behind a freeze", () => {
  test("are the single values of every list, each once", () => {
    const table = call(["win_rate", [["D1"], ["D2"]], [["2026-09", "2026-10"]]]);
    const asked = questionsOf([table, call(["win_rate", "D1", "2026-09"])]);
    expect(asked.map(({ args }) => args.join(" ")).toSorted()).toEqual([
      "win_rate D1 2026-09",
      "win_rate D1 2026-10",
      "win_rate D2 2026-09",
      "win_rate D2 2026-10",
    ]);
  });

  test("begin with one for every rule and period", () => {
    const many = call(["win_rate", [["D1"], ["D2"], ["D3"]], "2026-09"]);
    const [first, second] = questionsOf([many, call(["win_rate", "D1", "2026-10"])]);
    expect(new Set([first?.args[2], second?.args[2]])).toEqual(new Set(["2026-09", "2026-10"]));
  });
});

const noteOf = async (calls: readonly (LoggedCall | undefined)[], language: "en-US" | "zh-CN") => {
  const facts = await gatherFreezeFacts(calls, explain, nobodyListens);
  const note = { where: "Board!B2:D5", cells: 12, who: "Li Wei (P001)", at: AT, facts };
  return freezeNoteText(note, SAY[language], { language, timeZone: "Asia/Shanghai" }).split("\n");
};

describe("the note at frozen cells", () => {
  test("says where, who, as of when, the data, the status of each period, and every version of a rule", async () => {
    const table = call(["win_rate", "D1", [["2026-09", "2026-10"]]]);
    expect(await noteOf([table], "en-US")).toEqual([
      "Frozen from Fieldsheet: Board!B2:D5 (12 cells)",
      expect.stringMatching(/^Frozen by Li Wei \(P001\) on Nov 22, 2026, 1:00/),
      expect.stringMatching(/^As of Nov 22, 2026/),
      "Data version: 7",
      "Final: 2026-09",
      "Period open: 2026-10",
      "Rules: win_rate version 1 (in force from Jan 1, 2020), win_rate version 2 (in force from Oct 1, 2026)",
    ]);
  });

  test.each(LANGUAGES)(
    "says in %s how many values were never refreshed, and claims no as-of for them",
    async (language) => {
      const lines = await noteOf([undefined, undefined], language);
      expect(lines).toHaveLength(3);
      expect(lines[2]).toContain("2");
    },
  );

  test("says how many values speak for all when there are too many to ask about", async () => {
    const scopes = Array.from({ length: EXPLAINED_MAX + 5 }, (_scope, index) => [`P${index}`]);
    const lines = await noteOf([call(["win_rate", scopes, "2026-10"])], "en-US");
    expect(lines.at(-1)).toBe(
      `Status and rules were read for ${EXPLAINED_MAX} of ${EXPLAINED_MAX + 5} values`,
    );
  });
});
