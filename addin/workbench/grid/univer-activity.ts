import {
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
} from "@univerjs/preset-sheets-core";
import { LifecycleStages } from "@univerjs/presets";
import type { AsyncFunctions } from "./async-functions.ts";
import type { UniverWorkbook } from "./univer-workbook.ts";

/** Results are drawn a moment after the engine has said that it is done. */
const QUIET_MS = 120;
const LOOK_AGAIN_MS = 25;

/** Knows when the workbook has come to rest. */
export class UniverActivity {
  readonly #functions: AsyncFunctions;
  #steady = false;
  /** Univer starts to compute a while after what asks for it; the first time for opening the workbook. */
  #startsSoon = true;
  #running = 0;
  #lastChange = performance.now();

  constructor({ api, workbook }: UniverWorkbook, functions: AsyncFunctions) {
    this.#functions = functions;
    const causes = workbook.getActiveSheet().getInject().get(IActiveDirtyManagerService);
    const changed = () => {
      this.#lastChange = performance.now();
    };
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      changed();
      if (stage === LifecycleStages.Steady) this.#steady = true;
    });
    api.onCommandExecuted(({ id }, options) => {
      if (id === SetRangeValuesMutation.id || id.startsWith("formula.mutation.")) changed();
      if (id === SetFormulaCalculationStartMutation.id) {
        this.#startsSoon = false;
        this.#running += 1;
      } else if (causes.get(id) && !(id === SetRangeValuesMutation.id && options?.onlyLocal === true)) {
        this.#startsSoon = true;
      }
    });
    // A run that was stopped for a newer one ends too, so every start has its end.
    api.getFormula().calculationEnd(() => {
      this.#running = Math.max(0, this.#running - 1);
      changed();
    });
  }

  /** Resolves when nothing computes, no function runs, and nothing has changed for a moment. */
  async whenIdle(): Promise<void> {
    while (!this.#atRest()) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }

  #atRest(): boolean {
    const quiet = performance.now() - this.#lastChange > QUIET_MS;
    return this.#steady && !this.#startsSoon && this.#running === 0 && this.#functions.idle && quiet;
  }
}
