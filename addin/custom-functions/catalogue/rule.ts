import type { CatalogueEntry } from "./catalogue-entry.ts";
import { OPTIONS } from "./shared-parameters.ts";

const PERIOD = {
  "en-US": "The rules of its last day. Left out: the current month.",
  "zh-CN": "取期间最后一天的规则，省略时为本月。",
};

/** The functions of the family RULE. */
export const RULE_CATALOGUE = {
  "RULE.VALUE": {
    description: {
      "en-US": "The value of a parameter of the rulebook for a scope; option rules=2026-10-31.",
      "zh-CN": "规则库中一个参数对某范围的值；选项 rules=2026-10-31。",
    },
    parameters: {
      parameter: {
        "en-US": "Code of the parameter, such as stalled_days.",
        "zh-CN": "参数代码，如 stalled_days。",
      },
      scope: {
        "en-US": "Unit or person code, or a list of them. Left out: my team.",
        "zh-CN": "部门或人员代码，或一列代码。省略时为我的团队。",
      },
      period: PERIOD,
      options: OPTIONS,
    },
    example: '=RULE.VALUE("stalled_days","D1")',
  },
  "RULE.VERSION": {
    description: {
      "en-US": "The version of a rule that is in force; option kind=kpi, parameter, measure and so on.",
      "zh-CN": "规则当时生效的版本号；选项 kind=kpi、parameter、measure 等。",
    },
    parameters: {
      code: {
        "en-US": "Code of the rule, or a list of them.",
        "zh-CN": "规则代码，或一列代码。",
      },
      period: PERIOD,
      options: OPTIONS,
    },
    example: '=RULE.VERSION("activity_rate","2026-10")',
  },
} as const satisfies Record<`RULE.${string}`, CatalogueEntry>;
