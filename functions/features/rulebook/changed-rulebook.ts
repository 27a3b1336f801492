import type { Day } from "#shared/calendar/day";
import type { Definition, DefinitionKind } from "#shared/rulebook/definition";
import { createRulebook, type InForce, type Rulebook } from "./rulebook.ts";

const KINDS: Readonly<Record<DefinitionKind, true>> = {
  calendar: true,
  parameter: true,
  form: true,
  measure: true,
  kpi: true,
  ladder: true,
};

/** The rulebook as it would be with one more version: of two from the same day, the one that came last stands. */
export function withVersion(rulebook: Rulebook, added: InForce<DefinitionKind>): Rulebook {
  const published = [...rulebook.published, added].toSorted((a, b) => a.effectiveDay - b.effectiveDay);
  return createRulebook(rulebook.version, published, rulebook.withdrawn);
}

/** The rulebook as it would be without a version. */
export function withoutVersion(
  rulebook: Rulebook,
  gone: Pick<InForce<DefinitionKind>, "id" | "version">,
): Rulebook {
  const is = (entry: InForce<DefinitionKind>): boolean =>
    entry.id === gone.id && entry.version === gone.version;
  return createRulebook(
    rulebook.version,
    rulebook.published.filter((entry) => !is(entry)),
    [...rulebook.withdrawn, ...rulebook.published.filter(is)],
  );
}

/** All definitions in force on a day, of every kind. */
export function definitionsOn(rulebook: Rulebook, day: Day): Definition[] {
  return Object.keys(KINDS).flatMap((kind) =>
    isKind(kind) ? rulebook.allInForce(kind, day).map(({ definition }): Definition => definition) : [],
  );
}

/** The days from one on at which the rulebook changes, that day first. */
export function changeDaysFrom(rulebook: Rulebook, day: Day): Day[] {
  const later = rulebook.published.map(({ effectiveDay }) => effectiveDay).filter((change) => change > day);
  return [day, ...new Set(later)].toSorted((a, b) => a - b);
}

function isKind(kind: string): kind is DefinitionKind {
  return Object.hasOwn(KINDS, kind);
}
