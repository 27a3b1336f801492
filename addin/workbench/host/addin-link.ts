import type { BatchRequest, BatchResponse, Entry, Json } from "./wire.ts";

/** `Office.context.document.settings`: kept with the workbook, apart from `workbook.settings`. */
export interface DocumentSettings {
  /** All keys with their values. */
  all(): { readonly [key: string]: Json };
  /** Replaces all of them, as `saveAsync` does. */
  replace(settings: { readonly [key: string]: Json }): void;
}

/** What a mounted add-in page may ask of the workbook, whichever channel carries it. */
export interface AddinLink {
  /** Answers one batch of office.js. Never rejects: a failure is the `Error` of the response. */
  answer(request: BatchRequest): Promise<BatchResponse>;
  /** Calls `deliver` with every event and function call meant for the add-in; returns the way out. */
  listen(deliver: (entries: readonly Entry[]) => void): () => void;
  readonly documentSettings: DocumentSettings;
}

/** What the add-in is told about the Excel it runs in. */
export interface HostFacts {
  /** Identifies the add-in; any text without `$` and `|`. */
  readonly appId: string;
  /** `zh-CN` or `en-US`; Excel's display and content language. */
  readonly locale: string;
  /** Shown by `Office.context.document.url`. */
  readonly documentUrl: string;
}
