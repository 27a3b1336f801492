import { beforeAll, describe, expect, test } from "vitest";
import { Prefill } from "../../../shared/contract/forms.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { FIELD_FORMS } from "../support/field-forms.ts";
import { publishOwn } from "../support/publish-rules.ts";
import { importSmallCompany } from "../support/small-company.ts";

/** Noon in Shanghai, where the company's clock stands. */
const NOW = { noted_on: "2026-11-15", noted_at: "12:00" };

describe("what a record begins with", { timeout: 60_000 }, () => {
  const api = testApi();
  let client: RecordView;

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await publishOwn(FIELD_FORMS);
    client = await api.read(RecordView, "/records", {
      as: "EVA",
      body: {
        form: "test_client",
        body: {
          owner: "EVA",
          filed_on: "2026-11-02",
          name: "Acme",
          city: "Wuhan",
          phone: "027",
          scale: 1234.56,
        },
      },
    });
  }, 60_000);

  const prefill = async (as: string, form: string, body: RecordBody) =>
    (await api.read(Prefill, "/prefills", { as, body: { form, body } })).body;

  test("is who fills it, and the company's day and time; hidden and superiors' fields stay blank", async () => {
    expect(await prefill("TOM", "test_note", {})).toEqual({ owner: "TOM", ...NOW });
  });

  test("leaves alone what is filled in", async () => {
    const typed = { owner: "ANN", noted_on: "2026-11-01", noted_at: "08:00" };
    expect(await prefill("TOM", "test_note", typed)).toEqual({});
  });

  test("is what the looked-up record says, as far as the viewer may see it", async () => {
    const body = { client: client.number };
    const everything = { client_name: "Acme", client_phone: "027", client_scale: 1234.56 };
    expect(await prefill("EVA", "test_note", body)).toEqual({ owner: "EVA", ...NOW, ...everything });
    expect(await prefill("MGR1", "test_note", body)).toEqual({ owner: "MGR1", ...NOW, ...everything });
    expect(await prefill("ANN", "test_note", body)).toEqual({ owner: "ANN", ...NOW, client_name: "Acme" });
    expect(await prefill("EVA", "test_note", { client: "CL-99" })).toEqual({ owner: "EVA", ...NOW });
  });

  test("is what the same person's last record of the form says, and shows what that makes shown", async () => {
    const note = (as: string, body: RecordBody) =>
      api.read(RecordView, "/records", {
        as,
        body: { form: "test_note", body: { owner: as, noted_on: "2026-11-03", ...body } },
      });
    await note("EVA", { place: "Old hall", rounds: 7 });
    await note("EVA", { place: "New hall" });
    const last = await note("ANN", { place: "Elsewhere" });
    expect(await prefill("EVA", "test_note", {})).toEqual({
      owner: "EVA",
      ...NOW,
      place: "New hall",
      rounds: 1,
    });
    await api.deps.db.prepare("UPDATE record SET state = 'withdrawn' WHERE id = ?").bind(last.id).run();
    expect(await prefill("ANN", "test_note", {})).toEqual({ owner: "ANN", ...NOW });
  });

  test("of a central list is its value in force where the viewer stands", async () => {
    expect(await prefill("TOM", "test_client", {})).toMatchObject({ segment: "retail" });
    expect(await prefill("ANN", "test_client", {})).toMatchObject({ segment: "export" });
    expect(await prefill("ANN", "test_client", { segment: "retail" })).not.toHaveProperty("segment");
  });
});
