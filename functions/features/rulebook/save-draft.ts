import { dayFromIso } from "#shared/calendar/day";
import { Text } from "#shared/contract/language";
import type { DraftSave, NewDraft } from "#shared/contract/rulebook";
import { Definition } from "#shared/rulebook/definition";
import { Code } from "#shared/rulebook/named";
import { z } from "zod";
import { ProblemError } from "../../http/problem-error.ts";
import { sha256 } from "../../sha256.ts";
import { type DraftContent, insertDraft, insertedVersion, updateDraft } from "./rule-life.repository.ts";
import { actorOf, findForAct, type RuleKey, type RuleRequest, writeAct } from "./rule-request.ts";

const KINDS = Definition.options.map((option) => option.shape.kind.value);

/** The least that a draft says; all else may be unfinished. */
const Named = z.looseObject({ kind: z.enum(KINDS), code: Code, title: Text });

/**
 * Keeps a new draft: of a definition that is there, or of a new one.
 * @throws {ProblemError} `rule/incomplete`
 */
export async function createDraft(request: RuleRequest, draft: NewDraft): Promise<RuleKey> {
  const { db } = request.deps;
  const rule = namedIn(draft.body);
  const { requestId } = request;
  const results = await db.batch(
    insertDraft(db, rule, await contentOf(draft), { ...actorOf(request), requestId }),
  );
  return { ...rule, version: insertedVersion(results) };
}

/**
 * Puts a new revision in a draft's place, if nobody else has since it was read.
 * @throws {ProblemError} `rule/unknown`, `rule/incomplete`, `rule/renamed`, `rule/wrong-state`, `rule/changed-meanwhile`
 */
export async function saveDraft(request: RuleRequest, key: RuleKey, draft: DraftSave): Promise<void> {
  const { row } = await findForAct(request, key, "save", draft.revision);
  const { kind, code } = namedIn(draft.body);
  if (kind !== row.kind || code !== row.code) {
    throw new ProblemError("rule/renamed", { rule: `${row.kind} ${row.code}` });
  }
  const content = await contentOf(draft);
  await writeAct(request, row, "save", {
    statements: [updateDraft(request.deps.db, row.id, content, actorOf(request))],
    detail: { revision: row.revision + 1, effectiveFrom: draft.effectiveFrom },
  });
}

function namedIn(body: unknown): { readonly kind: Definition["kind"]; readonly code: string } {
  const named = Named.safeParse(body);
  if (named.success) return { kind: named.data.kind, code: named.data.code };
  const reason = named.error.issues.map(({ path }) => path.join("/") || "body").join(", ");
  throw new ProblemError("rule/incomplete", { reason });
}

async function contentOf({ body, effectiveFrom }: NewDraft): Promise<DraftContent> {
  const text = JSON.stringify(body);
  const effectiveDay = dayFromIso(effectiveFrom);
  if (effectiveDay === undefined) throw new ProblemError("rule/incomplete", { reason: "effectiveFrom" });
  return { body: text, hash: await sha256(text), effectiveDay };
}
