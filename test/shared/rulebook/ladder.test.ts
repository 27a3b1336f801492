import { describe, expect, it } from "vitest";
import type { RecordBody } from "#shared/contract/records";
import { funnelLadder } from "#shared/handbook/funnel/funnel.ladder";
import { HANDBOOK } from "#shared/handbook/index";
import type { Ladder } from "#shared/rulebook/definition";
import { compileLadder, type Grade } from "#shared/rulebook/ladder";
import { indexRulebook } from "#shared/rulebook/rulebook";

const forms = indexRulebook(HANDBOOK).all("form");
const context = { today: "2026-10-15", updated_on: "2026-10-15", parameters: { stalled_days: 14 } };
const points = { pain: "p", cause: "c", vision: "v", explore: "e", access: "a", proof: "x" };
const letter = { ...points, checked_on: "2026-09-10", satisfied: true, agreed_on: "2026-09-12" };

function grade(
  subject: RecordBody,
  evidence: Record<string, RecordBody[]> = {},
  seen = context,
  ladder: Ladder = funnelLadder,
): Grade {
  const rule = compileLadder(ladder, forms);
  if (!rule.ok) throw new Error(JSON.stringify(rule.reason));
  return rule.value.grade(subject, evidence, seen);
}

function flagsAfter(updated_on: string, subject: RecordBody = {}): readonly string[] {
  return grade(subject, {}, { ...context, updated_on }).flags;
}

describe("an opportunity", () => {
  it("climbs letter by letter as its evidence comes in, and never by its claim", () => {
    const steps: [RecordBody, Record<string, RecordBody[]>][] = [
      [{}, {}],
      [{ contact: "王工", pain: "停线" }, {}],
      [{}, { supporter_letter: [letter] }],
      [{ access_confirmed_on: "2026-09-20" }, { power_supporter_letter: [letter] }],
      [{ b_confirmed_on: "2026-10-01", b_note: "决策会" }, {}],
      [{ a_confirmed_on: "2026-10-08", a_note: "口头同意" }, {}],
      [{ signed_on: "2026-10-14", outcome: "won" }, {}],
    ];
    let subject: RecordBody = { stage: "A" };
    let evidence: Record<string, RecordBody[]> = {};
    const letters = steps.map(([change, more]) => {
      subject = { ...subject, ...change };
      evidence = { ...evidence, ...more };
      return grade(subject, evidence).letter;
    });
    expect(letters).toEqual(["T", "S", "D", "C", "B", "A", "W"]);
  });

  it("does not skip a rung: with everything but a sponsor's letter it stays S", () => {
    const subject = {
      contact: "王工",
      pain: "停线",
      access_confirmed_on: "2026-09-20",
      b_confirmed_on: "2026-10-01",
      b_note: "n",
    };
    expect(grade(subject, { power_supporter_letter: [letter] })).toMatchObject({
      letter: "S",
      outcome: false,
    });
  });

  it.each(Object.keys(letter))("is no D while the letter lacks %s", (missing) => {
    const subject = { contact: "王工", pain: "停线", stage: "D" };
    const code =
      missing === "checked_on" || missing === "satisfied"
        ? "checked"
        : missing === "agreed_on"
          ? "agreed"
          : missing;
    const graded = grade(subject, { supporter_letter: [{ ...letter, [missing]: null }] });
    expect(graded).toMatchObject({ letter: "S", gaps: [{ rung: "D", code: `supporter_${code}` }] });
  });

  it("is judged by the best of several letters", () => {
    const subject = { contact: "王工", pain: "停线" };
    expect(grade(subject, { supporter_letter: [{}, letter, { pain: "p" }] }).letter).toBe("D");
  });

  it("says for every requirement whether it is met, and why it could not be worked out when it could not", () => {
    const graded = grade({ contact: "王工", stage: "S" });
    expect(graded.requirements.slice(0, 3).map(({ rung, code, met }) => [rung, code, met])).toEqual([
      ["S", "contact", true],
      ["S", "pain", false],
      ["D", "supporter_letter", false],
    ]);
    expect(graded).toMatchObject({ claim: "S", problems: [] });
    const unguarded = {
      ...funnelLadder,
      flags: [{ code: "f", title: funnelLadder.title, holds: "amount > 5" }],
    };
    expect(grade({}, {}, context, unguarded)).toMatchObject({
      flags: [],
      problems: [{ code: "f", problem: { code: "empty-value" } }],
    });
  });

  it("is stalled after more than fourteen days without a change, and never once it is closed", () => {
    expect([
      flagsAfter("2026-10-01"),
      flagsAfter("2026-09-30"),
      flagsAfter("2026-09-30", { outcome: "lost" }),
    ]).toEqual([[], ["stalled"], []]);
  });

  it("that is lost with a reason is L, whatever it had earned", () => {
    const subject = { contact: "王工", pain: "停线", outcome: "lost", loss_reason: "预算取消" };
    expect(grade(subject, { supporter_letter: [letter] })).toMatchObject({
      letter: "L",
      outcome: true,
      gaps: [],
    });
  });
});

describe("a ladder", () => {
  it("does not compile without its forms or with an expression that is wrong", () => {
    expect(compileLadder(funnelLadder, [])).toEqual({
      ok: false,
      reason: { code: "unknown-form", form: "opportunity" },
    });
    const wrong = { ...funnelLadder, flags: [{ code: "f", title: funnelLadder.title, holds: "nothing" }] };
    expect(compileLadder(wrong, forms)).toMatchObject({
      ok: false,
      reason: { code: "expression", at: "flags/f" },
    });
  });
});
