import type { CatalogueEntry } from "./catalogue-entry.ts";
import { OPTIONS } from "./shared-parameters.ts";

const PERIOD = {
  "en-US": "On its last day, or today in a running one. Left out: today.",
  "zh-CN": "取期间最后一天，进行中的期间取今天。省略时为今天。",
};

/** The functions of the family ORG. */
export const ORG_CATALOGUE = {
  "ORG.MEMBERS": {
    description: {
      "en-US": "Codes of the units directly below a unit and of its people; option columns=code,name,kind.",
      "zh-CN": "部门的直接下级部门和人员的代码；选项 columns=code,name,kind。",
    },
    parameters: {
      scope: {
        "en-US": "One unit code. Left out: my team.",
        "zh-CN": "一个部门代码，省略时为我的团队。",
      },
      period: PERIOD,
      options: OPTIONS,
    },
    example: '=ORG.MEMBERS("D1")',
  },
  "ORG.SUPERIOR": {
    description: {
      "en-US": "Code of the unit directly above a unit, or of the one a person stands in.",
      "zh-CN": "部门的直接上级部门，或人员所在部门的代码。",
    },
    parameters: {
      scope: {
        "en-US": "Unit or person code, or a list of them. Left out: my team.",
        "zh-CN": "部门或人员代码，或一列代码。省略时为我的团队。",
      },
      period: PERIOD,
      options: OPTIONS,
    },
    example: '=ORG.SUPERIOR("G101","2026-10")',
  },
} as const satisfies Record<`ORG.${string}`, CatalogueEntry>;
