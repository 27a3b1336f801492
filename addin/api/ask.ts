import { z } from "zod";
import type { Language } from "#shared/contract/language";
import { ApiError, ownProblem } from "./api-error.ts";
import type { ApiRequest, Transport } from "./transport.ts";

/** Sends a request and reads its answer by the contract; rejects with `ApiError`, or with the reason of an aborted signal. */
export type Ask = <Schema extends z.ZodType>(schema: Schema, request: ApiRequest) => Promise<z.infer<Schema>>;

/** What every function of the client takes beside its question. */
export type Signal = { readonly signal?: AbortSignal };

/** The answer of what has nothing to say. */
export const NOTHING = z.undefined();

/** The way to ask over a transport. */
export function createAsk(transport: Transport, language: () => Language): Ask {
  return async (schema, request) => {
    const parsed = schema.safeParse(await transport(request));
    if (parsed.success) return parsed.data;
    throw new ApiError(ownProblem("server/failed", language()), parsed.error);
  };
}
