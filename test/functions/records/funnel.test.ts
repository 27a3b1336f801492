import { beforeAll, describe, expect, test } from "vitest";
import { type RecordBody, RecordHistory, RecordView } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { importSmallCompany } from "../support/small-company.ts";

const OPPORTUNITY: RecordBody = {
  number: "OPP-1",
  customer: "Haichuan",
  owner: "EVA",
  product: "Pension",
  opened_on: "2026-09-01",
  amount: 120_000,
  stage: "C",
};

const LETTER: RecordBody = {
  opportunity: "OPP-1",
  owner: "EVA",
  dated_on: "2026-09-10",
  pain: "slow claims",
  cause: "no one owner",
  vision: "claims in three days",
  explore: "agreed to go on",
  access: "will introduce the director",
};

describe("an opportunity climbs letter by letter", () => {
  const api = testApi();
  let opportunity: RecordView;
  let letter: RecordView;
  let power: RecordView;

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
  });

  async function grade(as = "EVA"): Promise<{ letter: unknown; gaps: unknown }> {
    return {
      letter: await api.valueOf(as, "FUNNEL.GRADE", ["OPP-1"]),
      gaps: await api.valueOf(as, "FUNNEL.GAPS", ["OPP-1"]),
    };
  }
  function send(as: string, form: string, body: RecordBody): Promise<RecordView> {
    return api.read(RecordView, "/records", { as, body: { form, body } });
  }
  function change(as: string, record: RecordView, fields: RecordBody): Promise<RecordView> {
    const body = { body: { ...record.body, ...fields }, expectedRevision: record.revision };
    return api.read(RecordView, `/records/${record.id}`, { as, method: "PUT", body });
  }

  test("T without contact or pain, and the gaps say what the claim lacks", async () => {
    opportunity = await send("EVA", "opportunity", OPPORTUNITY);
    const graded = await grade();
    expect(graded.letter).toBe("T");
    expect(graded.gaps).not.toBe("");
  });

  test("S with contact and pain", async () => {
    opportunity = await change("EVA", opportunity, { contact: "Ms Lin", pain: "slow claims" });
    expect((await grade()).letter).toBe("S");
  });

  test("still S with a letter that lacks a key point, is not agreed and not checked", async () => {
    letter = await send("EVA", "supporter_letter", LETTER);
    expect((await grade()).letter).toBe("S");
    letter = await change("EVA", letter, { proof: "a visit to a customer of ours" });
    expect((await grade()).letter).toBe("S");
    letter = await change("EVA", letter, { agreed_on: "2026-09-12" });
    expect((await grade()).letter).toBe("S");
  });

  test("the owner cannot check the own letter", async () => {
    const body = {
      body: { ...letter.body, checked_on: "2026-09-13", satisfied: true },
      expectedRevision: letter.revision,
    };
    const { json } = await api.call(`/records/${letter.id}`, { as: "EVA", method: "PUT", body });
    expect(json).toMatchObject({ code: "record/field-not-permitted" });
  });

  test("D once the manager has checked it", async () => {
    letter = await change("MGR1", letter, { checked_on: "2026-09-13", satisfied: true });
    expect((await grade()).letter).toBe("D");
  });

  test("C with a power-supporter letter likewise and access confirmed", async () => {
    power = await send("EVA", "power_supporter_letter", {
      ...LETTER,
      proof: "a visit to a customer of ours",
      agreed_on: "2026-09-20",
      power_sponsor: "Director Chen",
    });
    expect((await grade()).letter).toBe("D");
    power = await change("MGR1", power, { checked_on: "2026-09-21", satisfied: true });
    expect((await grade()).letter).toBe("D");
    opportunity = await change("EVA", opportunity, { access_confirmed_on: "2026-09-22" });
    expect((await grade()).letter).toBe("C");
  });

  test("B and A by the manager's dated confirmations with a note, W by a signed date", async () => {
    opportunity = await change("MGR1", opportunity, {
      b_confirmed_on: "2026-10-01",
      b_note: "proposal is out",
    });
    expect((await grade()).letter).toBe("B");
    opportunity = await change("MGR1", opportunity, {
      a_confirmed_on: "2026-10-10",
      a_note: "agreed by word",
    });
    expect((await grade()).letter).toBe("A");
    opportunity = await change("EVA", opportunity, {
      signed_on: "2026-10-20",
      outcome: "won",
      closed_on: "2026-10-20",
    });
    expect(await grade()).toEqual({ letter: "W", gaps: "" });
  });

  test("a manager of another district, and a colleague, find no such opportunity", async () => {
    for (const as of ["MGR2", "TOM"]) {
      expect(await api.valueOf(as, "FUNNEL.GRADE", ["OPP-1"])).toBe("cell/unknown-code");
      expect((await api.call(`/records/${opportunity.id}`, { as })).status).toBe(404);
    }
  });

  test("the history holds every revision with who and when", async () => {
    const { revisions } = await api.read(RecordHistory, `/records/${opportunity.id}/history`, { as: "MGR1" });
    expect(revisions.map(({ revision, by }) => [revision, by])).toEqual([
      [6, "EVA"],
      [5, "MGR1"],
      [4, "MGR1"],
      [3, "EVA"],
      [2, "EVA"],
      [1, "EVA"],
    ]);
  });
});
