import { CallArguments } from "./call-arguments.ts";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "./host-error.ts";
import { identityOf, loadObject, wireName } from "./load.ts";
import type { ModelObject } from "./model-object.ts";
import type { References } from "./references.ts";
import {
  ActionKind,
  PathKind,
  type Action,
  type ArgumentInfo,
  type BatchRequest,
  type Json,
  type ObjectPath,
} from "./wire.ts";

const OR_NULL = "OrNullObject";

/** One batch while it runs: every object path is resolved once, when an action first needs it. */
export class Batch {
  readonly #request: BatchRequest;
  readonly #root: ModelObject;
  readonly #services: ReadonlyMap<string, ModelObject>;
  readonly #references: References;
  readonly #resolved = new Map<number, ModelObject | null>();

  constructor(
    request: BatchRequest,
    root: ModelObject,
    services: ReadonlyMap<string, ModelObject>,
    references: References,
  ) {
    this.#request = request;
    this.#root = root;
    this.#services = services;
    this.#references = references;
  }

  perform(action: Action): Json {
    if (action.ActionType === ActionKind.Trace || action.ActionType === ActionKind.EnsureUnchanged)
      return null;
    const object = this.#object(action.ObjectPathId ?? 0);
    switch (action.ActionType) {
      case ActionKind.Instantiate:
        return object && identityOf(object, this.#references);
      case ActionKind.Query:
      case ActionKind.QueryAsJson:
        return object && loadObject(object, action.QueryInfo ?? {}, this.#references);
      case ActionKind.Method:
        return this.#call(object, action);
      case ActionKind.SetProperty: {
        write(object, action.Name ?? "", this.#arguments(action.ArgumentInfo).json(0));
        return null;
      }
      case ActionKind.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          write(object, wireName(name), value);
        return null;
      default:
        throw new HostError("ApiNotFound", `The workbench does not know action ${action.ActionType}.`);
    }
  }

  #call(object: ModelObject | null, action: Action): Json {
    const name = action.Name ?? "";
    // office.js keeps what it uses in several batches, null objects among them.
    if (object === null && name === "_KeepReference") return null;
    if (object === null) throw itemNotFound(`${name} of a null object`);
    if (name === "_KeepReference") return discard(this.#references.keep(object));
    const args = this.#arguments(action.ArgumentInfo);
    if (name === "_RemoveReference") return discard(this.#references.release(args.text(0)));
    const call = object.call(name);
    if (!call) throw apiNotFound(object.name, name);
    return call(args) ?? null;
  }

  #object(pathId: number): ModelObject | null {
    const known = this.#resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[pathId];
    if (!path) throw invalidArgument(`object path ${pathId}`);
    const object = this.#resolve(path);
    this.#resolved.set(pathId, object);
    return object;
  }

  #resolve(path: ObjectPath): ModelObject | null {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case PathKind.Global:
        return this.#root;
      case PathKind.Null:
        return null;
      case PathKind.ReferenceId:
        return this.#references.resolve(name);
      case PathKind.New: {
        const service = this.#services.get(name);
        if (!service) throw new HostError("ApiNotFound", `The workbench does not model ${name}.`);
        return service;
      }
      default: {
        const parent = this.#object(path.ParentObjectPathId ?? 0);
        // What hangs off a null object is one itself.
        return parent && this.#member(parent, path, name);
      }
    }
  }

  #member(parent: ModelObject, path: ObjectPath, name: string): ModelObject | null {
    if (path.ObjectPathType === PathKind.Property) {
      const child = parent.child(name);
      if (!child) throw apiNotFound(parent.name, name);
      return child();
    }
    const args = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathKind.Indexer) return find(parent, "GetItem", args);
    if (path.ObjectPathType === PathKind.Method) return find(parent, name, args);
    throw new HostError("ApiNotFound", `The workbench does not know object path ${path.ObjectPathType}.`);
  }

  #arguments(info: ArgumentInfo | null | undefined): CallArguments {
    const referenced = new Map<number, ModelObject | null>();
    for (const [index, pathId] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (pathId) referenced.set(index, this.#object(pathId));
    }
    return new CallArguments(info?.Arguments ?? [], referenced);
  }
}

/** `GetX`, and `GetXOrNullObject` for every described `GetX`: the missing item becomes a null object. */
function find(parent: ModelObject, name: string, args: CallArguments): ModelObject | null {
  const finder = parent.finder(name);
  if (finder) return finder(args);
  const strict = name.endsWith(OR_NULL) ? parent.finder(name.slice(0, -OR_NULL.length)) : undefined;
  if (!strict) throw apiNotFound(parent.name, name);
  try {
    return strict(args);
  } catch (error) {
    if (error instanceof HostError && error.code === "ItemNotFound") return null;
    throw error;
  }
}

function write(object: ModelObject | null, name: string, value: Json): void {
  if (object === null) throw itemNotFound(`${name} of a null object`);
  const scalar = object.scalar(name);
  if (!scalar) throw apiNotFound(object.name, name);
  if (!scalar.write) throw new HostError("InvalidOperation", `${object.name}.${name} is read-only.`);
  scalar.write(value);
}

function discard(_done: unknown): null {
  return null;
}
