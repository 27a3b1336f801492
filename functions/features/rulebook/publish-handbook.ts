import { dayOf } from "#shared/calendar/day";
import { checkDefinition } from "#shared/rulebook/check-definition";
import { Definition, type DefinitionKind } from "#shared/rulebook/definition";
import { ProblemError } from "../../http/problem-error.ts";
import { sha256 } from "../../sha256.ts";
import { countedMeasures } from "../facts/counted-measures.ts";
import { readCompany } from "../identity/identity.repository.ts";
import { movesKeys } from "../records/keys-of-record.ts";
import { loadRulebookOf } from "./load-rulebook.ts";
import { addVersions, type NewVersion, readVersions } from "./rulebook.repository.ts";
import { createRulebook, type InForce, type Rulebook } from "./rulebook.ts";

/** What ships holds for all of history, until the company says otherwise. */
const SHIPPED_EFFECTIVE_DAY = dayOf(1900, 1, 1);

/** What a set-up did: how many definitions became published, and how many wait as drafts beside a company's own. */
export type SetUp = { readonly published: number; readonly drafted: number };

/**
 * Brings the handbook that ships into the database; running it again changes nothing.
 * A definition that is not there yet is published, and what it counts is counted by a job where there are records; one
 * that has changed since is added as a draft, because what is in force belongs to the company and not to the release.
 * @throws {ProblemError} `rulebook/invalid` when a shipped definition fails its own check.
 */
export async function publishHandbook(
  db: D1Database,
  handbook: readonly Definition[],
  at: string,
): Promise<SetUp> {
  const company = await readCompany(db);
  const present = await readVersions(db);
  const added: NewVersion[] = [];
  for (const definition of handbook) {
    const body = JSON.stringify(definition);
    const hash = await sha256(body);
    const versions = present.filter((row) => row.kind === definition.kind && row.code === definition.code);
    if (versions.some((row) => row.hash === hash || row.shipped_hash === hash)) continue;
    const [problem] = checkDefinition(definition, handbook);
    if (problem)
      throw new ProblemError("rulebook/invalid", { code: definition.code, reason: JSON.stringify(problem) });
    added.push({
      kind: definition.kind,
      code: definition.code,
      version: Math.max(0, ...versions.map((row) => row.version)) + 1,
      state: versions.length === 0 ? "published" : "draft",
      origin: "shipped",
      effective_day: SHIPPED_EFFECTIVE_DAY,
      hash,
      body,
    });
  }
  if (added.length > 0) {
    const before = await loadRulebookOf(db, company, company.rulebook_version);
    const after = withPublished(before, added);
    await addVersions(db, added, {
      expectedVersion: company.rulebook_version,
      at,
      counted: newlyCounted(before, after),
      movesKeys: movesKeys(before, after),
    });
  }
  const published = added.filter((version) => version.state === "published").length;
  return { published, drafted: added.length - published };
}

function withPublished(before: Rulebook, added: readonly NewVersion[]): Rulebook {
  const entries = added
    .filter(({ state }) => state === "published")
    .map(({ body, version, effective_day }): InForce<DefinitionKind> => {
      return { definition: Definition.parse(JSON.parse(body)), id: 0, version, effectiveDay: effective_day };
    });
  return createRulebook(before.version, [...before.published, ...entries]);
}

/** Measures that count only with what is published now: where there are records already, their facts are made by a job. */
function newlyCounted(before: Rulebook, after: Rulebook): string[] {
  const was = countedMeasures(before);
  return [...countedMeasures(after)].filter((code) => !was.has(code));
}
