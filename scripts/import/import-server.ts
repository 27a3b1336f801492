import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import type { Language } from "#shared/contract/language";
import { Problem } from "#shared/contract/problem";
import { PlainError } from "../console/plain-error.ts";

/** A server and who calls it. */
export type ImportServer = {
  /** Sends a request and reads the answer; what passes by itself is tried again. */
  call<Schema extends z.ZodType>(request: ServerRequest, schema: Schema): Promise<z.infer<Schema>>;
};

/** A body that is given as text is JSON already. */
export type ServerRequest = { readonly path: string; readonly body?: object | string };

/** A refusal of the server. */
export class RefusedRequest extends PlainError {
  readonly status: number;
  readonly problem: Problem | undefined;

  constructor(request: ServerRequest, status: number, problem: Problem | undefined) {
    const items = problem?.errors?.map((item) => item.detail) ?? [];
    const words = [problem?.detail ?? `The server answered ${status}.`, ...items].join("\n  ");
    super(`${request.path} was refused: ${words}`);
    this.status = status;
    this.problem = problem;
  }
}

const PASSING = new Set(["rulebook/moved", "server/unavailable"]);
const WAITS_MS = [250, 500, 1_000, 2_000, 4_000];

/** Connects to a server's API as the bearer of a token. */
export function importServer(connection: {
  readonly address: string;
  readonly token: string;
  readonly language: Language;
}): ImportServer {
  async function once(request: ServerRequest): Promise<unknown> {
    const response = await fetch(`${connection.address}/api/v1${request.path}`, {
      method: request.body === undefined ? "GET" : "POST",
      headers: {
        authorization: `Bearer ${connection.token}`,
        "accept-language": connection.language,
        "content-type": "application/json",
      },
      ...(request.body === undefined ? {} : { body: textOf(request.body) }),
    });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    throw new RefusedRequest(request, response.status, problemOf(text));
  }
  return {
    async call(request, schema) {
      for (const wait of WAITS_MS) {
        try {
          return schema.parse(await once(request));
        } catch (error) {
          if (!passes(error)) throw error;
          await sleep(wait);
        }
      }
      return schema.parse(
        await once(request).catch((error: unknown) => {
          throw isUnreachable(error) ? unreachable(connection.address, error) : error;
        }),
      );
    },
  };
}

function textOf(body: object | string): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}

function problemOf(text: string): Problem | undefined {
  try {
    return Problem.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function passes(error: unknown): boolean {
  if (!(error instanceof RefusedRequest)) return isUnreachable(error);
  // A failure that the product did not word itself comes from what stands before it, and passes.
  return error.problem ? PASSING.has(error.problem.code) : error.status >= 500;
}

/** What fetch throws when no answer comes. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && error.message === "fetch failed";
}

function unreachable(address: string, cause: unknown): PlainError {
  return new PlainError(
    `${address} does not answer: check that the server runs, then run the same command again; it goes on where it stopped.`,
    { cause },
  );
}
