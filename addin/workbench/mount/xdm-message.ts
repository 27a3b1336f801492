import type { Json } from "../host/wire.ts";

export const RequestKind = { Invoke: 0, Subscribe: 1, Unsubscribe: 2 } as const;
export const ResponseKind = { Once: 0, Event: 1 } as const;

/** One message of office.js's cross-document channel, from the add-in page to its host page. */
export interface XdmRequest {
  readonly name: string;
  readonly kind: number;
  /** Returned with the answer, so that the page knows which call it answers. */
  readonly correlation: number;
  readonly data: XdmData | undefined;
}

interface XdmData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly Json[];
  /** Every setting with its value as JSON text. */
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

interface WireRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: XdmData;
}

/** Reads a posted message; null when it is not a request of this conversation. */
export function readRequest(posted: unknown, conversation: string): XdmRequest | null {
  if (typeof posted !== "string" || !posted.startsWith("{")) return null;
  const message: WireRequest = JSON.parse(posted);
  const { _messageType: type, _actionType: kind, _actionName: name, _conversationId: id } = message;
  const { _correlationId: correlation, _data: data } = message;
  return type === 0 && id === conversation ? { name, kind, correlation, data } : null;
}

/** The posted form of an answer, or of an event for which the page subscribed with `request`. */
export function writeReply(
  request: XdmRequest,
  conversation: string,
  reply: { readonly data: Json; readonly kind?: number; readonly error?: number },
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request.name,
    _conversationId: conversation,
    _correlationId: request.correlation,
    _origin: location.origin,
    _data: reply.data,
    _errorCode: reply.error ?? 0,
    _responseType: reply.kind ?? ResponseKind.Once,
    _serializerVersion: 1,
  });
}
