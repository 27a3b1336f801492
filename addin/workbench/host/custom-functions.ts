import type { FunctionResult } from "../grid/function-result.ts";
import { failure, resultOf } from "./custom-function-results.ts";
import { invalidArgument } from "./host-error.ts";
import { isList, isRecord } from "./json-shape.ts";
import { modelObject, type ModelObject } from "./model-object.ts";
import type { Entry, Json } from "./wire.ts";

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const CANCELABLE = 1;
/** All optional behaviours of the runtime: smaller slices, quicker flushing, timings, a longest wait. */
const FEATURES = [1, 2, 3, 4];

/** One call of a custom function, as a cell makes it. */
export interface Invocation {
  readonly functionId: string;
  /** One entry a parameter: a plain value, rows of values, or null where it was left out. */
  readonly args: readonly Json[];
  /** The calling cell, `Sheet1!A1`. */
  readonly address: string;
  readonly cancelable: boolean;
}

/** A call under way. */
export interface RunningInvocation {
  readonly result: Promise<FunctionResult>;
  /** Tells the function that nobody waits for it any more; its result is never delivered. */
  cancel(): void;
}

interface Waiting {
  readonly entry: Entry;
  readonly settle: (result: FunctionResult) => void;
}

/** Excel's side of the custom functions: sends the calls of a tick as one message, takes the results. */
export class CustomFunctionsService {
  readonly stats = { invoked: 0, messages: 0, resultBatches: 0 };
  /** `Microsoft.ExcelServices.CustomFunctions`, as the runtime in the add-in addresses it. */
  readonly object: ModelObject;
  readonly #send: (entries: readonly Entry[]) => void;
  readonly #waiting = new Map<number, Waiting>();
  #outbox: Entry[] = [];
  #ready = false;
  #nextId = 1;

  constructor(send: (entries: readonly Entry[]) => void) {
    this.#send = send;
    this.object = modelObject<CustomFunctionsService>(
      {
        name: "CustomFunctions",
        calls: {
          _SetOsfControlContainerReadyForCustomFunctions: (service) => service.#start(),
          _GetEnabledFeatures: () => FEATURES,
          SetInvocationArrayResults: (service, args) => service.#receive(args.json(0), fromArray),
          SetInvocationResults: (service, args) => service.#receive(args.json(0), fromObject),
        },
      },
      this,
    );
  }

  /** Calls a function of the add-in. Calls made before the add-in is ready wait for it. */
  invoke(invocation: Invocation): RunningInvocation {
    const id = this.#nextId++;
    this.stats.invoked += 1;
    const { functionId, args, address, cancelable } = invocation;
    const message = [id, functionId, args, address, cancelable ? CANCELABLE : 0, null];
    const entry: Entry = [CATEGORY, INVOKE, "", message, id];
    const result = new Promise<FunctionResult>((settle) => this.#waiting.set(id, { entry, settle }));
    this.#enqueue(entry);
    return {
      result,
      cancel: () => {
        if (this.#waiting.delete(id) && cancelable && this.#ready) {
          this.#enqueue([CATEGORY, CANCEL, "", { invocationId: id }, id]);
        }
      },
    };
  }

  /** The add-in's page has gone; whatever still waits is sent again to the next one. */
  stop(): void {
    this.#ready = false;
    this.#outbox = [];
  }

  get pending(): number {
    return this.#waiting.size;
  }

  #start(): void {
    this.#ready = true;
    this.#outbox = [];
    for (const { entry } of this.#waiting.values()) this.#enqueue(entry);
  }

  #enqueue(entry: Entry): void {
    if (!this.#ready) return;
    this.#outbox.push(entry);
    if (this.#outbox.length === 1) queueMicrotask(() => this.#flush());
  }

  #flush(): void {
    const entries = this.#outbox;
    this.#outbox = [];
    if (!this.#ready || entries.length === 0) return;
    this.stats.messages += 1;
    this.#send(entries);
  }

  #receive(results: Json, read: (result: Json) => { id: number; result: FunctionResult }): void {
    if (!isList(results)) throw invalidArgument("results of custom functions");
    this.stats.resultBatches += 1;
    for (const each of results) {
      const { id, result } = read(each);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      waiting?.settle(result);
    }
  }
}

/** `[id, succeeded, value, error code if failed, …]` */
function fromArray(entry: Json): { id: number; result: FunctionResult } {
  if (!isList(entry)) throw invalidArgument("a result of a custom function");
  const [id, succeeded, value = null, code] = entry;
  return { id: Number(id), result: succeeded === true ? resultOf(value) : failure(code, value) };
}

/** `{id, failed, value, errorCode}` */
function fromObject(entry: Json): { id: number; result: FunctionResult } {
  if (!isRecord(entry)) throw invalidArgument("a result of a custom function");
  const value = entry["value"] ?? null;
  const result = entry["failed"] === true ? failure(entry["errorCode"], value) : resultOf(value);
  return { id: Number(entry["id"]), result };
}
