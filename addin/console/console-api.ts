import { z } from "zod";
import type { Me } from "#shared/contract/identity";
import { type ImportView, type RefusedRow, RefusedList } from "#shared/contract/imports";
import { Text } from "#shared/contract/language";
import type { UnitView } from "#shared/contract/org";
import { err, ok } from "#shared/result";
import { ApiError, ownProblem } from "../api/api-error.ts";
import { createClient } from "../api/client.ts";
import type { Session } from "../api/session.ts";
import type { Asked } from "../ui/failure.ts";
import { failureOf } from "../ui/failure-of.ts";

const RuleVersion = z.object({
  kind: z.string(),
  code: z.string(),
  title: Text,
  version: z.number().int(),
  effectiveFrom: z.string(),
  origin: z.enum(["shipped", "company"]),
  state: z.enum(["draft", "published"]),
});
const RuleList = z.object({ rules: z.array(RuleVersion) });

/** A version of a definition, as the list shows it. */
export type RuleVersion = z.infer<typeof RuleVersion>;

/** What the console asks of the server. Nothing throws: a failure is an answer. */
export type ConsoleApi = {
  readonly readMe: () => Asked<Me>;
  readonly listRules: () => Asked<readonly RuleVersion[]>;
  readonly listUnits: () => Asked<readonly UnitView[]>;
  readonly listImports: () => Asked<readonly ImportView[]>;
  readonly listRefused: (id: number) => Asked<readonly RefusedRow[]>;
};

/** Makes the console's questions over the page's session. */
export function createConsoleApi(session: Session): ConsoleApi {
  const client = createClient(session.transport, () => session.language());
  const read = async <Schema extends z.ZodType>(schema: Schema, path: string): Promise<z.infer<Schema>> => {
    const parsed = schema.safeParse(await session.transport({ method: "GET", path }));
    if (parsed.success) return parsed.data;
    throw new ApiError(ownProblem("server/failed", session.language()), parsed.error);
  };
  return {
    readMe: () => ask(() => client.me()),
    listRules: () => ask(async () => (await read(RuleList, "/rules")).rules),
    listUnits: () => ask(async () => (await client.units()).units),
    listImports: () => ask(async () => (await client.imports()).imports),
    listRefused: (id) => ask(async () => (await read(RefusedList, `/imports/${id}/refused`)).refused),
  };
}

async function ask<Value>(question: () => Promise<Value>): Asked<Value> {
  try {
    return ok(await question());
  } catch (thrown) {
    return err(failureOf(thrown));
  }
}
