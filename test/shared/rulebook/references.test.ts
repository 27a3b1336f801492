import { describe, expect, test } from "vitest";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import { checkDefinition } from "../../../shared/rulebook/check-definition.ts";
import { dependentsOf, referencesOf } from "../../../shared/rulebook/references.ts";

const nameOf = ({ kind, code }: { kind: string; code: string }) => `${kind} ${code}`;

describe("what definitions read", () => {
  test.each(HANDBOOK.map((definition) => [nameOf(definition), definition] as const))(
    "%s cannot do without what it names, and can do without all that it does not reach",
    (_name, definition) => {
      const named = new Set(referencesOf(definition).map(nameOf));
      const surprises = HANDBOOK.filter((other) => other !== definition).filter((other) => {
        const without = HANDBOOK.filter((present) => present !== other);
        const holds = checkDefinition(definition, without).length === 0;
        if (named.has(nameOf(other))) return holds;
        return !holds && !dependentsOf(other, HANDBOOK).includes(definition);
      });
      expect(surprises.map(nameOf)).toEqual([]);
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
    for (const definition of HANDBOOK) expect(dependentsOf(definition, HANDBOOK)).not.toContain(definition);
  });
});
