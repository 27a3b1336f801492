import type { CallArguments } from "./call-arguments.ts";
import type { Json } from "./wire.ts";

/** A plain property: how it is read, and how it is written where Excel allows that. */
export interface Scalar<Self> {
  readonly read: (self: Self) => Json;
  readonly write?: (self: Self, value: Json) => void;
}

/**
 * All that one kind of Excel object answers to, under the names of the wire. The interpreter reaches a
 * member only through this table, never through a property of a JavaScript object, so a name that is not
 * written here cannot be called.
 */
export interface Description<Self> {
  /** Excel's name of the class, as error messages show it. */
  readonly name: string;
  /** The key by which office.js finds the object again in its collection. */
  readonly id?: (self: Self) => string | number;
  /** Has no key: gets a reference when it is made, as ranges do. */
  readonly tracked?: true;
  readonly scalars?: { readonly [name: string]: Scalar<Self> };
  /** Properties that hold another object. */
  readonly children?: { readonly [name: string]: (self: Self) => ModelObject | null };
  /** Methods that answer an object; null is Excel's null object. */
  readonly finders?: { readonly [name: string]: (self: Self, args: CallArguments) => ModelObject | null };
  /** Methods that answer plain data or nothing. */
  readonly calls?: { readonly [name: string]: (self: Self, args: CallArguments) => Json | void };
  /** The members of a collection. */
  readonly items?: (self: Self) => readonly ModelObject[];
}

/** An object of the workbook as the interpreter sees it: its description bound to its state. */
export interface ModelObject {
  readonly name: string;
  readonly tracked: boolean;
  readonly scalarNames: readonly string[];
  id(): string | number | undefined;
  scalar(name: string): { read(): Json; write: ((value: Json) => void) | undefined } | undefined;
  child(name: string): (() => ModelObject | null) | undefined;
  finder(name: string): ((args: CallArguments) => ModelObject | null) | undefined;
  call(name: string): ((args: CallArguments) => Json | void) | undefined;
  items(): readonly ModelObject[] | undefined;
}

/** Binds a description to the state of one object. */
export function modelObject<Self>(description: Description<Self>, self: Self): ModelObject {
  return {
    name: description.name,
    tracked: description.tracked === true,
    scalarNames: Object.keys(description.scalars ?? {}),
    id: () => description.id?.(self),
    scalar(name) {
      const found = own(description.scalars, name);
      if (!found) return undefined;
      const { write } = found;
      return { read: () => found.read(self), write: write && ((value) => write(self, value)) };
    },
    child(name) {
      const found = own(description.children, name);
      return found && (() => found(self));
    },
    finder(name) {
      const found = own(description.finders, name);
      return found && ((args) => found(self, args));
    },
    call(name) {
      const found = own(description.calls, name);
      return found && ((args) => found(self, args));
    },
    items: () => description.items?.(self),
  };
}

function own<Member>(
  members: { readonly [name: string]: Member } | undefined,
  name: string,
): Member | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}
