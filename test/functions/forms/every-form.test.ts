import { beforeAll, describe, expect, test } from "vitest";
import { FormList, FormOffer } from "../../../shared/contract/forms.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { answerTo, isAsked, placedBody } from "../support/fill-form.ts";
import { FORM_NOW, FORMS, importFormCompany, OWNER, PEER, STRANGER } from "../support/form-company.ts";
import { formDesk, goodBodies, refusedFields } from "../support/form-desk.ts";
import { lostFields } from "../support/read-back.ts";

const named = FORMS.map((form) => ({ name: form.code, form }));
const judged = named.filter(
  ({ form }) => form.approval === undefined && form.fields.some(({ by }) => by === "superior"),
);

describe("every form that ships", { timeout: 60_000 }, () => {
  const api = testApi({ now: () => FORM_NOW });
  const desk = formDesk(api);

  beforeAll(async () => {
    await freshDatabase();
    await importFormCompany(api);
  });

  test("opens as it was written, with the answers of its lists", async () => {
    const { forms } = await api.read(FormList, "/forms", { as: OWNER });
    expect(forms.map(({ definition }) => definition.code).toSorted()).toEqual(
      FORMS.map(({ code }) => code).toSorted(),
    );
    for (const form of FORMS) {
      const offer = await api.read(FormOffer, `/forms/${form.code}/versions/1`, { as: OWNER });
      expect(offer.definition).toEqual(form);
      const lists = form.fields.flatMap((one) => [one, ...(one.columns ?? [])]).map(({ list }) => list);
      const codes = new Set(lists.filter((list) => list !== undefined));
      expect(Object.keys(offer.lists).toSorted()).toEqual([...codes].toSorted());
      expect(Object.values(offer.lists).filter((answers) => answers.length < 2)).toEqual([]);
    }
  });

  test.each(named)("$name is sent and read back as its vectors say", async ({ form }) => {
    for (const body of goodBodies(form)) {
      const asked = placedBody(form, body, await desk.filling(form));
      const { id } = await desk.sent(form, asked);
      expect(lostFields(form, asked, (await desk.record(id)).body)).toEqual([]);
    }
  });

  test.each(named)("$name takes every field its owner is asked, and gives it back", async ({ form }) => {
    const { asked, record } = await desk.sentFull(form);
    expect(lostFields(form, asked, (await desk.record(record.id)).body)).toEqual([]);
    const left = form.fields.filter((field) => isAsked(field) && !(field.key in asked));
    expect(left.length).toBeLessThanOrEqual(2);
  });

  test.each(named)("$name refuses what its vectors say", async ({ form }) => {
    const refusals = form.vectors.filter(({ refused }) => refused.length > 0);
    expect(refusals.length).toBeGreaterThan(0);
    for (const { body, refused } of refusals) {
      const { status, json } = await desk.post(form, placedBody(form, body, await desk.filling(form)));
      const at = refused.map((code) => form.checks.find((check) => check.code === code)?.field ?? code);
      expect({ status, at: refusedFields(json) }).toEqual({ status: 422, at: [...new Set(at)].toSorted() });
    }
    const spoken = new Set(refusals.flatMap(({ refused }) => refused));
    expect(form.checks.filter(({ code }) => !spoken.has(code))).toEqual([]);
  });

  test.each(named)("$name refuses to be sent without a field or a cell it requires", async ({ form }) => {
    const [base = {}] = goodBodies(form);
    const whole = placedBody(form, base, await desk.filling(form));
    for (const field of form.fields.filter((one) => one.required === true && isAsked(one))) {
      const { status, json } = await desk.post(form, { ...whole, [field.key]: null });
      expect({ status, at: refusedFields(json).includes(field.key) }).toEqual({ status: 422, at: true });
      for (const column of (field.columns ?? []).filter(({ required }) => required === true)) {
        const lines = [whole[field.key] ?? []]
          .flat()
          .map((line) => (typeof line === "object" ? { ...line, [column.key]: null } : {}));
        const short = await desk.post(form, { ...whole, [field.key]: lines });
        expect({ status: short.status, at: refusedFields(short.json) }).toMatchObject({ status: 422 });
        expect(refusedFields(short.json)).toContain(field.key);
      }
    }
  });

  const single = named.filter(({ form }) => form.duplicates?.some(({ refuses }) => refuses === true));

  test.each(single)("$name refuses what is recorded already", async ({ form }) => {
    const { asked } = await desk.sentFull(form);
    for (const { fields, refuses } of form.duplicates ?? []) {
      const [base = {}] = goodBodies(form);
      const other = placedBody(form, base, await desk.filling(form));
      const same = Object.fromEntries(fields.map((key) => [key, asked[key] ?? null]));
      const { status, json } = await desk.post(form, { ...other, ...same });
      expect({ status, at: status === 201 ? [] : refusedFields(json) }).toEqual(
        refuses === true ? { status: 409, at: fields.toSorted() } : { status: 201, at: [] },
      );
    }
  });

  test.each(named)("$name is there for its owner alone, who may take it back", async ({ form }) => {
    const [base = {}] = goodBodies(form);
    const { id, state } = await desk.sent(form, placedBody(form, base, await desk.filling(form)));
    for (const as of [STRANGER, PEER]) {
      expect((await api.call(`/records/${id}`, { as })).status).toBe(404);
      expect((await api.call(`/records/${id}/life`, { as })).status).toBe(404);
      expect((await desk.withdraw(id, as, "not mine")).status).toBe(404);
      expect((await desk.change(id, base, as)).status).toBe(404);
    }
    if (state === "approved") return;
    expect(await desk.withdraw(id, OWNER, "sent by mistake")).toMatchObject({
      status: 200,
      json: { state: "withdrawn" },
    });
  });

  test.each(judged)("$name has fields that a superior fills, and its owner does not", async ({ form }) => {
    const [base = {}] = goodBodies(form);
    const filled = await desk.filling(form);
    const own = placedBody(form, base, filled);
    const vector = form.vectors.findLast(({ refused }) => refused.length === 0)?.body ?? {};
    const theirs = Object.fromEntries(
      form.fields
        .filter(({ by }) => by === "superior")
        .map(({ key }) => [key, vector[key] ?? answerTo(form, key, own, filled)]),
    );
    expect((await desk.post(form, { ...own, ...theirs })).status).toBe(403);
    const { id, body } = await desk.sent(form, own);
    expect((await desk.change(id, { ...body, ...theirs }, OWNER)).status).toBe(403);
    expect((await desk.change(id, { ...body, ...theirs }, "LEAD")).status).toBe(200);
    expect((await desk.record(id)).body).toEqual({ ...body, ...theirs });
  });
});
