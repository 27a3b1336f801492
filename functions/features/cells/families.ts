import type { Day } from "#shared/calendar/day";
import type { Viewer } from "../identity/viewer.ts";
import { type MemberRow, readMembers, readSuperiors, type SuperiorRow } from "./families.repository.ts";
import type { Scope } from "./resolve-scopes.ts";

/** A unit directly below another, or a person posted in it. Only a `visible` one may be named to the viewer. */
export type Member = { readonly scope: Scope; readonly visible: boolean };

/** A scope on a day. */
export type ScopeOnDay = { readonly scope: Scope; readonly day: Day };

/** Who stands below, above and beside whom on which day, as far as it was asked for. */
export type Families = {
  /** The unit directly above a unit, or the one a person was posted in; undefined where there was none. */
  superiorOf(asked: ScopeOnDay): SuperiorRow | undefined;
  /** The units directly below, and the people posted in it. A person has none. */
  membersOf(asked: ScopeOnDay): readonly Member[];
  /** Units with the same superior, or people of the same unit, itself among them. Empty for a person without a posting. */
  siblingsOf(asked: ScopeOnDay): readonly Member[];
};

/** What is asked of families. */
export type FamilyAsks = {
  readonly superiors: readonly ScopeOnDay[];
  readonly members: readonly ScopeOnDay[];
  readonly siblings: readonly ScopeOnDay[];
};

/** Reads families with at most two queries, whatever their number. */
export async function readFamilies(db: D1Database, viewer: Viewer, asks: FamilyAsks): Promise<Families> {
  const below = [...asks.superiors, ...asks.siblings];
  const superiors = new Map<string, SuperiorRow>();
  const wanted = new Map(below.map((asked) => [keyOf(asked), asked]));
  if (wanted.size > 0) {
    const keys = [...wanted.keys()];
    const asked = [...wanted.values()].map(({ scope, day }) => ({ ...idsOf(scope), day }));
    for (const row of await readSuperiors(db, viewer, asked)) superiors.set(keys[row.i] ?? "", row);
  }
  const units = new Map<string, { unitId: number; day: Day }>();
  for (const { scope, day } of asks.members) {
    if (scope.unitId !== null) units.set(`${scope.unitId} ${day}`, { unitId: scope.unitId, day });
  }
  for (const asked of asks.siblings) {
    const above = superiors.get(keyOf(asked));
    if (above) units.set(`${above.unit_id} ${asked.day}`, { unitId: above.unit_id, day: asked.day });
  }
  const members = new Map<string, Member[]>();
  const rows = units.size > 0 ? await readMembers(db, viewer, [...units.values()]) : [];
  const chains = chainsOf([...asks.members, ...asks.siblings]);
  for (const row of rows) {
    const key = `${row.of_unit} ${row.day}`;
    const list = members.get(key);
    const member = memberOf(row, chains.get(row.of_unit) ?? []);
    if (list) list.push(member);
    else members.set(key, [member]);
  }
  return {
    superiorOf: (asked) => superiors.get(keyOf(asked)),
    membersOf: ({ scope, day }) => members.get(`${scope.unitId} ${day}`) ?? [],
    siblingsOf: (asked) => {
      const above = superiors.get(keyOf(asked));
      if (!above) return asked.scope.unitId === null ? [] : [{ scope: asked.scope, visible: true }];
      const beside = members.get(`${above.unit_id} ${asked.day}`) ?? [];
      return beside.filter(({ scope }) => (scope.unitId === null) === (asked.scope.unitId === null));
    },
  };
}

function keyOf({ scope, day }: ScopeOnDay): string {
  return `${scope.unitId} ${scope.personId} ${day}`;
}

function idsOf({ unitId, personId }: Scope): Pick<Scope, "unitId" | "personId"> {
  return { unitId, personId };
}

/** Every unit above the scopes that were asked for, with those above it. */
function chainsOf(asked: readonly ScopeOnDay[]): ReadonlyMap<number, Scope["units"]> {
  const chains = new Map<number, Scope["units"]>();
  for (const { units } of new Set(asked.map(({ scope }) => scope))) {
    for (const [index, { id }] of units.entries()) if (!chains.has(id)) chains.set(id, units.slice(index));
  }
  return chains;
}

function memberOf(row: MemberRow, above: Scope["units"]): Member {
  const { code, name, unit_id: unitId, person_id: personId } = row;
  const units = unitId === null ? above : [{ id: unitId, code }, ...above];
  return { scope: { code, name, unitId, personId, units, matched: "code" }, visible: row.visible === 1 };
}
