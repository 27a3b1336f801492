import type { z } from "zod";
import { err, ok } from "#shared/result";
import { ApiError, ownProblem } from "../../api/api-error.ts";
import type { Session } from "../../api/session.ts";
import type { ApiRequest } from "../../api/transport.ts";
import type { Asked } from "../../ui/failure.ts";
import { failureOf } from "../../ui/failure-of.ts";

export { pathOf, queryOf } from "../../api/path.ts";

/** Asks the server one thing and reads its answer by the contract. Nothing throws: a failure is an answer. */
export type Question = <Schema extends z.ZodType>(
  schema: Schema,
  request: ApiRequest,
) => Asked<z.infer<Schema>>;

/** Makes the console's way to ask. `onExpired` hears when the sign-in no longer holds. */
export function createQuestion(session: Session, onExpired: () => void): Question {
  return async (schema, request) => {
    try {
      const parsed = schema.safeParse(await session.transport(request));
      if (parsed.success) return ok(parsed.data);
      throw new ApiError(ownProblem("server/failed", session.language()), parsed.error);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.why === "sign-in") onExpired();
      return err(failure);
    }
  };
}
