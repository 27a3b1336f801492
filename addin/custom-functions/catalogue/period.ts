import type { CatalogueEntry } from "./catalogue-entry.ts";
import { OPTIONS } from "./shared-parameters.ts";

const PARAMETERS = {
  period: {
    "en-US": "Period such as 2026-10, 2026-W43 or YTD, or a list of them. Left out: the current month.",
    "zh-CN": "期间，如 2026-10、2026-W43、YTD，或一列期间。省略时为本月。",
  },
  options: OPTIONS,
};

/** The functions of the family PERIOD. */
export const PERIOD_CATALOGUE = {
  "PERIOD.CURRENT": {
    description: {
      "en-US": "The code of the current period of the company's calendar, such as 2026-10.",
      "zh-CN": "公司日历中当前期间的代码，如 2026-10。",
    },
    parameters: {
      grain: {
        "en-US": "week, month, quarter, half or year. Left out: month.",
        "zh-CN": "week、month、quarter、half 或 year，省略时为 month。",
      },
      options: OPTIONS,
    },
    example: '=PERIOD.CURRENT("quarter")',
  },
  "PERIOD.START": {
    description: {
      "en-US": "The first day of a period, as a date.",
      "zh-CN": "期间的第一天（日期）。",
    },
    parameters: PARAMETERS,
    example: '=PERIOD.START("2026Q4")',
  },
  "PERIOD.END": {
    description: {
      "en-US": "The last day of a period, as a date.",
      "zh-CN": "期间的最后一天（日期）。",
    },
    parameters: PARAMETERS,
    example: '=PERIOD.END("2026-W43")',
  },
  "PERIOD.LIST": {
    description: {
      "en-US": "Codes of the periods of a kind from one period to another, oldest first.",
      "zh-CN": "从一个期间到另一个期间，某种期间的代码，由远到近。",
    },
    parameters: {
      kind: {
        "en-US": "week, month, quarter, half, year or ytd.",
        "zh-CN": "week、month、quarter、half、year 或 ytd。",
      },
      from: {
        "en-US": "The period to begin with. Left out: twelve periods in all.",
        "zh-CN": "起始期间，省略时共列十二期。",
      },
      to: {
        "en-US": "The period to end with. Left out: the current one.",
        "zh-CN": "结束期间，省略时为当前期间。",
      },
      options: OPTIONS,
    },
    example: '=PERIOD.LIST("month","2026")',
  },
} as const satisfies Record<`PERIOD.${string}`, CatalogueEntry>;
