import type { Json } from "../host/wire.ts";

export const RequestKind = { Invoke: 0, Subscribe: 1, Unsubscribe: 2 } as const;
export const ResponseKind = { Once: 0, Event: 1 } as const;

/** One message of office.js's cross-document channel, from the add-in page to its host page. */
export interface XdmRequest {
  readonly _messageType: 0;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId?: number };
    readonly ArrayData?: readonly Json[];
    readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, Json])[] };
    readonly Properties?: readonly (readonly [string, Json])[];
  };
}

/** Reads a posted message; null when it is not a request of this conversation. */
export function readRequest(data: unknown, conversation: string): XdmRequest | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const message: XdmRequest = JSON.parse(data);
  return message._messageType === 0 && message._conversationId === conversation ? message : null;
}
