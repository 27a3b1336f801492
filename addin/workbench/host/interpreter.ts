import { Batch } from "./batch.ts";
import { HostError } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import { References } from "./references.ts";
import { ActionKind, type BatchRequest, type BatchResponse, type Json } from "./wire.ts";

/** Runs the batches of office.js against a described object model. Knows no grid and no Excel. */
export class Interpreter {
  readonly references = new References();
  readonly #root: ModelObject;
  readonly #services: ReadonlyMap<string, ModelObject>;
  readonly #onFault: (fault: unknown) => void;

  /**
   * @param root the workbook
   * @param services the objects office.js creates by class name
   * @param onFault told of an error that is the workbook's own; the add-in gets GeneralException
   */
  constructor(
    root: ModelObject,
    services: ReadonlyMap<string, ModelObject>,
    onFault: (fault: unknown) => void,
  ) {
    this.#root = root;
    this.#services = services;
    this.#onFault = onFault;
  }

  /** Runs the actions in order up to the first that fails; what ran before it stays done, as in Excel. */
  run(request: BatchRequest): BatchResponse {
    const results: { ActionId: number; Value: Json }[] = [];
    const TraceIds: number[] = [];
    const batch = new Batch(request, this.#root, this.#services, this.references);
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: batch.perform(action) });
        if (action.ActionType === ActionKind.Trace) TraceIds.push(action.Id);
      } catch (error) {
        if (!(error instanceof HostError)) this.#onFault(error);
        const { code, message } =
          error instanceof HostError ? error : { code: "GeneralException", message: String(error) };
        const place = { Location: action.Name ?? "", ActionIndex: index, HttpStatusCode: 400 };
        return { Results: results, TraceIds, Error: { Code: code, Message: message, ...place } };
      }
    }
    return { Results: results, TraceIds };
  }
}
