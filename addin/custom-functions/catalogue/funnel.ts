import type { CatalogueEntry } from "./catalogue-entry.ts";
import { OPTIONS } from "./shared-parameters.ts";

const PARAMETERS = {
  opportunity: {
    "en-US": "Number of the opportunity, or a list of them.",
    "zh-CN": "商机编号，或一列编号。",
  },
  options: OPTIONS,
};

/** The functions of the family FUNNEL. */
export const FUNNEL_CATALOGUE = {
  "FUNNEL.GRADE": {
    description: {
      "en-US": "The verified grade of an opportunity: T S D C B A, or W (won) and L (lost).",
      "zh-CN": "商机经核实的等级：T S D C B A，或 W（赢单）、L（输单）。",
    },
    parameters: PARAMETERS,
    example: '=FUNNEL.GRADE("OPP-42")',
  },
  "FUNNEL.GAPS": {
    description: {
      "en-US":
        "What an opportunity still lacks for its claimed grade, or for the next one; blank when nothing.",
      "zh-CN": "商机距其申报等级或下一等级还缺什么；不缺则为空。",
    },
    parameters: PARAMETERS,
    example: '=FUNNEL.GAPS("OPP-42")',
  },
} as const satisfies Record<`FUNNEL.${string}`, CatalogueEntry>;
