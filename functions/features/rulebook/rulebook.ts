import type { Day } from "#shared/calendar/day";
import type { Definition, DefinitionKind } from "#shared/rulebook/definition";

/** A published version of a definition, as it is in force from its effective day. */
export type InForce<Kind extends DefinitionKind> = {
  readonly definition: Extract<Definition, { kind: Kind }>;
  readonly id: number;
  readonly version: number;
  readonly effectiveDay: Day;
};

/** The published rulebook of one version, answered from memory. */
export type Rulebook = {
  readonly version: number;
  readonly timeZone: string;
  /** All versions that come in force at some time, those of one definition in order of effective day. */
  readonly published: readonly InForce<DefinitionKind>[];
  /** All versions that were published and are not in force in this version of the rulebook. */
  readonly withdrawn: readonly InForce<DefinitionKind>[];
  /** The version in force on a day; before the first effective day the first version stands. */
  inForce<Kind extends DefinitionKind>(kind: Kind, code: string, day: Day): InForce<Kind> | undefined;
  /** One version that was ever published, in force or not: what a record was written with. */
  ofVersion<Kind extends DefinitionKind>(
    kind: Kind,
    code: string,
    version: number,
  ): InForce<Kind> | undefined;
  /** All versions of a definition that come in force at some time, in order of effective day. */
  versionsOf(kind: DefinitionKind, code: string): readonly InForce<DefinitionKind>[];
  /** All definitions of a kind in force on a day, in code order. */
  allInForce<Kind extends DefinitionKind>(kind: Kind, day: Day): InForce<Kind>[];
  /** Which stretch of days a day lies in: what is in force is the same on all of its days. */
  stretchOf(day: Day): number;
};

const COMPANY_CALENDAR = "company";
const TIME_ZONE_BEFORE_SET_UP = "UTC";

/**
 * An index over versions, those of one definition in order of effective day.
 * @param published what is in force from its effective day
 * @param withdrawn what was published and is not in force in this version of the rulebook
 */
export function createRulebook(
  version: number,
  published: readonly InForce<DefinitionKind>[],
  withdrawn: readonly InForce<DefinitionKind>[] = [],
): Rulebook {
  const byCode = groupByCode(published);
  const codesOfKinds = new Map<DefinitionKind, string[]>();
  for (const [first] of byCode.values()) {
    if (!first) continue;
    const { kind, code } = first.definition;
    const codes = codesOfKinds.get(kind);
    if (codes) codes.push(code);
    else codesOfKinds.set(kind, [code]);
  }
  const withdrawnByCode = groupByCode(withdrawn);
  function inForce<Kind extends DefinitionKind>(
    kind: Kind,
    code: string,
    day: Day,
  ): InForce<Kind> | undefined {
    const versions = byCode.get(keyOf(kind, code)) ?? [];
    const found = versions.findLast((entry) => entry.effectiveDay <= day) ?? versions[0];
    return found && isOfKind(found, kind) ? found : undefined;
  }
  const changes = [...new Set(published.map((entry) => entry.effectiveDay))].toSorted((a, b) => a - b);
  const calendar = inForce("calendar", COMPANY_CALENDAR, Number.POSITIVE_INFINITY);
  return {
    version,
    published,
    withdrawn,
    timeZone: calendar?.definition.timeZone ?? TIME_ZONE_BEFORE_SET_UP,
    inForce,
    ofVersion(kind, code, wanted) {
      const key = keyOf(kind, code);
      const known = [...(byCode.get(key) ?? []), ...(withdrawnByCode.get(key) ?? [])];
      const found = known.find((entry) => entry.version === wanted);
      return found && isOfKind(found, kind) ? found : undefined;
    },
    versionsOf: (kind, code) => byCode.get(keyOf(kind, code)) ?? [],
    allInForce: (kind, day) =>
      (codesOfKinds.get(kind) ?? []).flatMap((code) => {
        const found = inForce(kind, code, day);
        return found ? [found] : [];
      }),
    stretchOf: (day) => changes.findLastIndex((change) => change <= day),
  };
}

function groupByCode(
  entries: readonly InForce<DefinitionKind>[],
): ReadonlyMap<string, readonly InForce<DefinitionKind>[]> {
  const groups = new Map<string, InForce<DefinitionKind>[]>();
  for (const entry of entries) {
    const key = keyOf(entry.definition.kind, entry.definition.code);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

function keyOf(kind: string, code: string): string {
  return `${kind} ${code}`;
}

function isOfKind<Kind extends DefinitionKind>(
  entry: InForce<DefinitionKind>,
  kind: Kind,
): entry is InForce<DefinitionKind> & InForce<Kind> {
  return entry.definition.kind === kind;
}
