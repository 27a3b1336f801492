import type { Scalar } from "#shared/contract/cells";
import type { Language } from "#shared/contract/language";
import { loadCloses } from "../closing/load-closes.ts";
import type { Closes } from "../closing/closes.ts";
import { readStates, type States } from "../facts/aggregates.repository.ts";
import type { Viewer } from "../identity/viewer.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import type { Rulebook } from "../rulebook/rulebook.ts";
import type { Call } from "./call.ts";
import { dataVersion } from "./data-version.ts";
import { type Families, readFamilies } from "./families.ts";
import { familyAsks } from "./family-asks.ts";
import { createFigures, type Figures } from "./figures.ts";
import { createPeriods, type Periods } from "./periods.ts";
import { resolveScopes, type ScopeResolver } from "./resolve-scopes.ts";
import { createTargets, type Targets } from "./targets-of-cells.ts";

/** Everything the calls of one request are answered from. */
export type CellContext = {
  readonly viewer: Viewer;
  readonly language: Language;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly dataVersion: string;
  readonly rulebook: Rulebook;
  readonly closes: Closes;
  readonly states: States;
  readonly scopeOf: ScopeResolver;
  readonly periods: Periods;
  readonly families: Families;
  readonly figures: Figures;
  readonly targets: Targets;
};

/** Who asks, and when. */
export type Asker = { readonly viewer: Viewer; readonly language: Language; readonly now: number };

/**
 * Resolves what calls name: rules, scopes, and who stands beside and below them. A constant number of queries.
 * @param withMembers whether members are wanted of every scope, and not only where a function asks for them
 */
export async function createContext(
  db: D1Database,
  { viewer, language, now }: Asker,
  calls: readonly Call[],
  { withMembers = false } = {},
): Promise<CellContext> {
  const states = await readStates(db);
  const rulebook = await loadRulebook(db, viewer.company);
  const closes = await loadCloses(db, viewer.company);
  const scopeOf = remembered(await resolveScopes(db, viewer, scopesOf(calls)));
  const periods = createPeriods(rulebook, viewer.today);
  const asks = familyAsks(calls, { scopeOf, periods, today: viewer.today, withMembers });
  return {
    viewer,
    language,
    now,
    dataVersion: dataVersion(viewer, states),
    rulebook,
    closes,
    states,
    scopeOf,
    periods,
    families: await readFamilies(db, viewer, asks),
    figures: createFigures(db, viewer, { rulebook, closes, states }),
    targets: createTargets(db, rulebook),
  };
}

/** Reads what was asked of figures and targets. */
export async function readAsked({ figures, targets }: CellContext): Promise<void> {
  await figures.read();
  await targets.read();
}

function scopesOf(calls: readonly Call[]): Scalar[] {
  const scopes = new Set<Scalar>();
  for (const { lists } of calls) {
    for (const row of lists["scope"] ?? []) for (const value of row) scopes.add(value);
  }
  return [...scopes].filter((value) => value !== "");
}

function remembered(resolve: ScopeResolver): ScopeResolver {
  const known = new Map<Scalar, ReturnType<ScopeResolver>>();
  return (asked) => {
    const before = known.get(asked);
    if (before) return before;
    const scope = resolve(asked);
    known.set(asked, scope);
    return scope;
  };
}
