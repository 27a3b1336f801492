import { useCallback } from "react";
import type { Argument, CellAnswer } from "#shared/contract/cells";
import { canonicalCall } from "../../custom-functions/canonical-call.ts";
import type { ExcelProblem } from "../../excel/excel-problem.ts";
import type { PickedCells } from "../../excel/insert-formula.ts";
import { ok } from "#shared/result";
import type { Asked } from "../../ui/failure.ts";
import { useDebounced } from "../../ui/use-debounced.ts";
import { useLoad, type Loaded } from "../../ui/use-load.ts";
import { useServices } from "../pane-context.ts";
import type { PaneServices } from "../services.ts";
import { callOfPicks, picksInOrder, type Picked } from "./formula-text.ts";

/** What the formula would show: its answer, or why cells that it refers to could not be read. */
export type Previewed =
  | { readonly kind: "answer"; readonly answer: CellAnswer }
  | { readonly kind: "excel"; readonly problem: ExcelProblem };

const REST_MS = 400;

/** The answer of a formula while it is built. `picked` must be the same object as long as nothing was picked. */
export function usePreview(picked: Picked | undefined): Loaded<Previewed | undefined> {
  const { api, sheet } = useServices();
  const rested = useDebounced(picked, REST_MS);
  return useLoad(
    useCallback(async () => (rested ? preview(rested, api, sheet) : ok(undefined)), [rested, api, sheet]),
  );
}

async function preview(
  picked: Picked,
  api: PaneServices["api"],
  sheet: PaneServices["sheet"],
): Asked<Previewed | undefined> {
  const contents = new Map<string, Argument>();
  for (const pick of picksInOrder(picked)) {
    if (pick.kind !== "cells") continue;
    const read = await sheet.readReferredCells(pick.cells);
    if (!read.ok) return ok({ kind: "excel", problem: read.reason });
    contents.set(
      keyOf(pick.cells),
      read.value.map((row) => [...row]),
    );
  }
  const call = callOfPicks(picked, (cells) => contents.get(keyOf(cells)));
  if (!call) throw new Error("Every picked cell was read.");
  const { fn, args } = canonicalCall(call);
  const answer = await api.answerCall({ fn, args: [...args] });
  return answer.ok ? ok({ kind: "answer", answer: answer.value }) : answer;
}

function keyOf({ sheet, address }: PickedCells): string {
  return `${sheet}!${address}`;
}
