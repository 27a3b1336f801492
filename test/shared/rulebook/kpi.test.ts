import { describe, expect, it } from "vitest";
import { winRateKpi } from "#shared/handbook/funnel/win-rate.kpi";
import { compileKpi } from "#shared/rulebook/kpi";

function evaluate(kpi: Parameters<typeof compileKpi>[0], terms: Record<string, number>) {
  const rule = compileKpi(kpi);
  return rule.ok ? rule.value.evaluate(terms) : rule;
}

describe("a KPI", () => {
  it("gives its value unrounded, with what it was divided from", () => {
    expect(evaluate(winRateKpi, { won: 1, lost: 2 })).toEqual({
      ok: true,
      value: { value: 1 / 3, numerator: 1, denominator: 3 },
    });
  });

  it("without a denominator is its numerator", () => {
    const { denominator: _none, ...plain } = winRateKpi;
    expect(evaluate(plain, { won: 7, lost: 2 })).toEqual({
      ok: true,
      value: { value: 7, numerator: 7, denominator: null },
    });
  });

  it("with nothing to divide by has no value", () => {
    expect(evaluate(winRateKpi, { won: 0, lost: 0 })).toEqual({ ok: false, reason: "no-denominator" });
  });

  it("whose term is not given says which", () => {
    expect(evaluate(winRateKpi, { won: 1 })).toMatchObject({
      ok: false,
      reason: { code: "empty-value", parameters: { what: "lost" } },
    });
  });

  it("that names something it has no term for does not compile", () => {
    expect(compileKpi({ ...winRateKpi, numerator: "wins" })).toMatchObject({
      ok: false,
      reason: { code: "unknown-name" },
    });
  });
});
