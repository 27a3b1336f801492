import { isoFromDay } from "#shared/calendar/day";
import type { VersionInForce } from "#shared/contract/explanation";
import type { DefinitionKind } from "#shared/rulebook/definition";
import type { Rulebook } from "../rulebook/rulebook.ts";

/** All published versions of a definition, newest first, and which of them answers. */
export function ruleHistory(
  rulebook: Rulebook,
  kind: DefinitionKind,
  code: string,
  answering: number,
): VersionInForce[] {
  return rulebook
    .versionsOf(kind, code)
    .map(({ version, effectiveDay }) => ({
      version,
      effectiveFrom: isoFromDay(effectiveDay),
      inForce: version === answering,
    }))
    .toReversed();
}
