/**
 * The request batches that office.js sends to Excel ("ProcessQuery"), as JSON. Undocumented: read from
 * `@microsoft/office-js` 1.1.110 and proved by the end-to-end test; check it again with each new version.
 */
export const ActionKind = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 6,
  QueryAsJson: 7,
  Update: 9,
} as const;

export const PathKind = {
  Global: 1,
  New: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  Null: 7,
} as const;

/** What JSON can hold; the only thing that ever crosses between the add-in and the workbook. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Arguments of a call; an entry of `ReferencedObjectPathIds` other than 0 replaces the argument beside it. */
export interface ArgumentInfo {
  readonly Arguments?: readonly Json[] | null;
  readonly ReferencedObjectPathIds?: readonly (number | null)[] | null;
}

/** What to load: camelCase paths such as `items/name`; `$all` stands for every scalar. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
  readonly QueryInfo?: QueryInfo | null;
  readonly ObjectState?: { readonly [name: string]: Json };
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
}

export interface BatchRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

export interface BatchResponse {
  /** The trace actions that were reached: office.js adds and removes event handlers by them. */
  readonly TraceIds: readonly number[];
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** One message from the workbook to the add-in: `[category, type, target id, message, id]`. */
export type Entry =
  | readonly [category: number, type: number, target: string, message: Json]
  | readonly [category: number, type: number, target: string, message: Json, id: number];
