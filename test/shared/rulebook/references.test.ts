import { describe, expect, test } from "vitest";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import { checkDefinition } from "../../../shared/rulebook/check-definition.ts";
import type { Definition } from "../../../shared/rulebook/definition.ts";
import { dependentsOf, referencesOf } from "../../../shared/rulebook/references.ts";

const nameOf = ({ kind, code }: { kind: string; code: string }) => `${kind} ${code}`;

const DEPENDENTS = new Map(HANDBOOK.map((definition) => [definition, dependentsOf(definition, HANDBOOK)]));
const without = (gone: readonly Definition[]) => HANDBOOK.filter((present) => !gone.includes(present));

describe("what definitions read", () => {
  test.each(HANDBOOK.map((definition) => [nameOf(definition), definition] as const))(
    "%s cannot do without what it names, and needs nothing that it does not reach",
    (_name, definition) => {
      const named = new Set(referencesOf(definition).map(nameOf));
      const others = HANDBOOK.filter((other) => other !== definition);
      const spared = others
        .filter((other) => named.has(nameOf(other)))
        .filter((other) => checkDefinition(definition, without([other])).length === 0);
      expect(spared.map(nameOf)).toEqual([]);
      const unreached = others.filter((other) => DEPENDENTS.get(other)?.includes(definition) === false);
      expect(checkDefinition(definition, without(unreached))).toEqual([]);
    },
  );

  test("name nothing that is not there", () => {
    const known = new Set(HANDBOOK.map(nameOf));
    expect(HANDBOOK.flatMap(referencesOf).filter((reference) => !known.has(nameOf(reference)))).toEqual([]);
    expect(HANDBOOK.flatMap(referencesOf).length).toBeGreaterThan(50);
  });

  test("reach through others, and never back to themselves", () => {
    const codes = dependentsOf({ kind: "form", code: "policy" }, HANDBOOK).map(nameOf);
    expect(codes).toContain("measure policy_issued");
    expect(codes).toContain("measure producers");
    expect(codes).toContain("kpi activity_rate");
    expect(codes).not.toContain("kpi won_count");
    for (const definition of HANDBOOK) expect(DEPENDENTS.get(definition)).not.toContain(definition);
  });
});
