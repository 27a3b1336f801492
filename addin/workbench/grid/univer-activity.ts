import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { LifecycleStages, type FUniver } from "@univerjs/presets";
import type { AsyncFunctions } from "./async-functions.ts";

/** Univer waits 100 ms after an edit before it computes; only after that is silence a sign of rest. */
const QUIET_MS = 220;
const LOOK_AGAIN_MS = 25;

/** Knows when the workbook has come to rest. */
export class UniverActivity {
  readonly #functions: AsyncFunctions;
  #steady = false;
  #computing = false;
  #lastChange = performance.now();

  constructor(api: FUniver, functions: AsyncFunctions) {
    this.#functions = functions;
    const changed = () => {
      this.#lastChange = performance.now();
    };
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      changed();
      if (stage === LifecycleStages.Steady) this.#steady = true;
    });
    api.onCommandExecuted(({ id }) => {
      if (id === SetRangeValuesMutation.id || id.startsWith("formula.mutation.")) changed();
    });
    api.getFormula().calculationStart(() => {
      this.#computing = true;
      changed();
    });
    api.getFormula().calculationEnd(() => {
      this.#computing = false;
      changed();
    });
  }

  /** Resolves when nothing computes, no function runs, and nothing has changed for a moment. */
  async whenIdle(): Promise<void> {
    while (!this.#atRest()) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }

  #atRest(): boolean {
    const quiet = performance.now() - this.#lastChange > QUIET_MS;
    return this.#steady && !this.#computing && this.#functions.idle && quiet;
  }
}
