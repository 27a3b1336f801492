import type { Me } from "#shared/contract/identity";
import type { Language } from "#shared/contract/language";
import type { Result } from "#shared/result";
import type { ExcelProblem } from "../../excel/excel-problem.ts";
import { whereOf, type Frozen } from "../../excel/freeze.ts";
import type { FreezePlan } from "../../excel/freeze-plan.ts";
import type { Say } from "../pane-context.ts";
import type { PaneServices } from "../services.ts";
import { gatherFreezeFacts } from "./freeze-facts.ts";
import { freezeNoteText } from "./freeze-note.ts";
import { logAddress } from "./log-address.ts";

/** How far a freeze is. */
export type FreezeStep = { readonly what: "reasons" | "writing"; readonly done: number; readonly of: number };

export type FreezeParts = {
  readonly services: Pick<PaneServices, "api" | "cells" | "sheet" | "environment">;
  readonly me: Me;
  readonly say: Say;
  readonly language: Language;
};

/** Reads what is to be said of the values, then turns the planned cells into them with a note. */
export async function freezeSelection(
  plan: FreezePlan,
  { services, me, say, language }: FreezeParts,
  onStep: (step: FreezeStep) => void,
): Promise<Result<Frozen, ExcelProblem>> {
  const { api, cells, sheet, environment } = services;
  const calls = plan.formulas.flatMap(({ address, functions }) =>
    functions.map((fn) => cells.log.latestCall(logAddress(plan.sheet, address), fn)),
  );
  onStep({ what: "reasons", done: 0, of: 0 });
  const facts = await gatherFreezeFacts(calls, api.explain, (done, of) =>
    onStep({ what: "reasons", done, of }),
  );
  const at = environment.now();
  const who = `${me.person.name} (${me.person.code})`;
  const words = { language, timeZone: me.company.timeZone };
  const note = freezeNoteText({ where: whereOf(plan), cells: plan.cells, who, at, facts }, say, words);
  onStep({ what: "writing", done: 0, of: plan.cells });
  return sheet.freeze(plan, note, at, (done) => onStep({ what: "writing", done, of: plan.cells }));
}
