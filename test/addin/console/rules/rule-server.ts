import type { RuleDetail, RuleProblem } from "#shared/contract/rulebook";
import { err, ok } from "#shared/result";
import type { ConsoleApi } from "../../../../addin/console/api/console-api.ts";
import { NO_API } from "../TestConsole.tsx";

export const NAME = { kind: "parameter", code: "stalled_days", version: 2 };

const TITLE = { "zh-CN": "停滞天数", "en-US": "Days until stalled" };
export const BODY = {
  kind: NAME.kind,
  code: NAME.code,
  title: TITLE,
  description: TITLE,
  measuredIn: "day",
  values: [{ from: "1900-01-01", value: 14 }],
  vectors: [{ day: "2026-10-15", value: 14 }],
};

/** A server that keeps one draft, whoever saves it, and refuses a save over another revision than the latest. */
export function createRuleServer(): {
  readonly api: ConsoleApi;
  readonly stored: () => RuleDetail;
  readonly saveBeside: (body: object) => void;
} {
  let detail = detailOf(BODY, 1);
  const rules: ConsoleApi["rules"] = {
    ...NO_API.rules,
    read: async () => ok(detail),
    tryOut: async (body) => ok({ problems: problemsOf(body), vectors: [] }),
    save: async (_name, { body, revision }) => {
      if (revision !== detail.version.revision) {
        return err({
          why: "refused",
          code: "rule/changed-meanwhile",
          detail: "Somebody saved meanwhile.",
          errors: [],
          requestId: undefined,
        });
      }
      detail = detailOf(body, revision + 1);
      return ok(detail);
    },
  };
  return {
    api: { ...NO_API, rules },
    stored: () => detail,
    saveBeside: (body) => {
      detail = detailOf(body, detail.version.revision + 1);
    },
  };
}

function detailOf(body: unknown, revision: number): RuleDetail {
  const version = {
    ...NAME,
    title: TITLE,
    revision,
    effectiveFrom: "2026-12-01",
    origin: "company",
    state: "draft",
    editedAt: "2026-11-20T08:00:00Z",
    editedBy: "P9",
    editedByName: "Nina Nine",
    publishedAt: null,
    publishedBy: null,
    publishedByName: null,
  } as const;
  return { version, body, versions: [version], usedBy: [], simulation: null, simulationJob: null };
}

function problemsOf(body: unknown): RuleProblem[] {
  const message = { "zh-CN": "不能为空。", "en-US": "It may not be blank." };
  const blank = JSON.stringify(body).includes('"measuredIn":""');
  return blank ? [{ at: "measuredIn", code: "bad", message }] : [];
}
