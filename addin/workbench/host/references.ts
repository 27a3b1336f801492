import { HostError } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";

/** The objects office.js holds on to across batches, under the reference ids it was given. */
export class References {
  readonly #objects = new Map<string, ModelObject>();
  readonly #ids = new WeakMap<ModelObject, string>();
  #next = 1;

  /** The object's reference id; kept from now on. */
  keep(object: ModelObject): string {
    const id = this.#ids.get(object) ?? `ref${this.#next++}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
    return id;
  }

  /** The id of an object that is kept, without keeping it. */
  idOf(object: ModelObject): string | undefined {
    const id = this.#ids.get(object);
    return id !== undefined && this.#objects.has(id) ? id : undefined;
  }

  /** The kept object; Excel's InvalidReference when it was let go. */
  resolve(id: string): ModelObject {
    const object = this.#objects.get(id);
    if (object) return object;
    throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
  }

  release(id: string): void {
    this.#objects.delete(id);
  }

  get size(): number {
    return this.#objects.size;
  }
}
