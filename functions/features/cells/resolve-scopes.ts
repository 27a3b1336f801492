import type { Scalar } from "#shared/contract/cells";
import { ok, type Result } from "#shared/result";
import type { Viewer } from "../identity/viewer.ts";
import { closestCode } from "./closest-code.ts";
import { foldText } from "./fold-text.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { findScopes, readableUnitCodes, type ScopeRow } from "./scopes.repository.ts";

/** What a number is asked for: a unit with everything below it, or one person. `matched` says how the code was read. */
export type Scope = {
  readonly code: string;
  readonly name: string;
  readonly unitId: number | null;
  readonly personId: number | null;
  /** The unit, or the one the person stands in or stood in last, then those above it today up to the top. */
  readonly units: readonly ScopeUnit[];
  readonly matched: "code" | "name" | "number" | "my-team";
};

/** A unit above a scope. */
export type ScopeUnit = { readonly id: number; readonly code: string };

export type ScopeResolver = (asked: Scalar) => Result<Scope, Refusal>;

const SUGGESTIONS_MAX = 2_000;

/**
 * Finds all scopes of a request at once and answers each from memory.
 * A code stands before a name; a name counts when it is unique among what the viewer may see; a number counts when it
 * equals exactly one zero-padded code. A scope that is not wholly readable is refused.
 */
export async function resolveScopes(
  db: D1Database,
  viewer: Viewer,
  asked: readonly Scalar[],
): Promise<ScopeResolver> {
  const codes = asked.map((value) => value ?? viewer.team?.code ?? "").filter((value) => value !== "");
  const texts = [...new Set(codes.map(foldText))];
  const numbers = texts.filter((text) => /^\d+$/.test(text));
  const found = indexed(texts.length > 0 ? await findScopes(db, viewer, { texts, numbers }) : NOTHING);
  const answers = new Map<string, Result<Scope, Refusal>>();
  const missing: string[] = [];
  for (const text of texts) {
    const answer = answerFor(text, found);
    if (answer) answers.set(text, answer);
    else missing.push(text);
  }
  const nearby = missing.length > 0 ? await readableUnitCodes(db, viewer, SUGGESTIONS_MAX) : [];
  for (const text of missing) {
    const suggestion = closestCode(text, nearby);
    answers.set(text, refuse("cell/unknown-code", { code: text, ...(suggestion ? { suggestion } : {}) }));
  }
  const answerTo = (text: string): Result<Scope, Refusal> =>
    answers.get(text) ?? refuse("cell/unknown-code", { code: text });
  return (value) => {
    if (value !== null) return answerTo(foldText(value));
    if (!viewer.team) return refuse("cell/bad-argument", { argument: "scope" });
    const team = answerTo(foldText(viewer.team.code));
    return team.ok ? ok({ ...team.value, matched: "my-team" }) : team;
  };
}

const NOTHING = { byCode: [], byName: [], byNumber: [] };

type Found = Record<keyof typeof NOTHING, ReadonlyMap<string, readonly ScopeRow[]>>;

/** What was found, by the text that was asked for. */
function indexed({ byCode, byName, byNumber }: Record<keyof typeof NOTHING, ScopeRow[]>): Found {
  return { byCode: byText(byCode), byName: byText(byName), byNumber: byText(byNumber) };
}

function byText(rows: readonly ScopeRow[]): ReadonlyMap<string, readonly ScopeRow[]> {
  const found = new Map<string, ScopeRow[]>();
  for (const row of rows) {
    const same = found.get(row.asked);
    if (same) same.push(row);
    else found.set(row.asked, [row]);
  }
  return found;
}

function answerFor(text: string, found: Found): Result<Scope, Refusal> | undefined {
  const [byCode] = found.byCode.get(text) ?? [];
  if (byCode) return admit(byCode, "code");
  const named = (found.byName.get(text) ?? []).filter((row) => row.readable === 1);
  const [byName] = named;
  if (byName) {
    if (named.length === 1) return admit(byName, "name");
    return refuse("cell/unknown-code", { code: text, matches: named.map((row) => row.code).join(", ") });
  }
  const numbered = found.byNumber.get(text) ?? [];
  const [byNumber] = numbered;
  return byNumber && numbered.length === 1 ? admit(byNumber, "number") : undefined;
}

function admit(row: ScopeRow, matched: Scope["matched"]): Result<Scope, Refusal> {
  // Only what was typed is named: the code behind a number is not the viewer's to learn.
  if (row.readable !== 1) return refuse("cell/not-permitted", { code: row.asked });
  const { code, name, unit_id: unitId, person_id: personId, units } = row;
  return ok({
    code,
    name,
    unitId,
    personId,
    units: units.map(([id, unit]) => ({ id, code: unit })),
    matched,
  });
}
