import { describe, expect, it, vi } from "vitest";
import { ApiError } from "../../../addin/api/api-error.ts";
import { createClient } from "../../../addin/api/client.ts";
import type { ApiRequest } from "../../../addin/api/transport.ts";

function setUp(answer: unknown) {
  const transport = vi.fn<(request: ApiRequest) => Promise<unknown>>(async () => answer);
  const client = createClient(transport, () => "en-US");
  return { client, requested: () => transport.mock.calls[0]?.[0] };
}

describe("the client", () => {
  it("encodes what stands in an address", async () => {
    const { client, requested } = setUp({ people: [] });
    await client.people("王 & co/1");
    expect(requested()?.path).toBe("/org/people?q=%E7%8E%8B+%26+co%2F1");
  });

  it("leaves out of the address what is not asked", async () => {
    const { client, requested } = setUp({ records: [], next: null });
    await client.records({ form: "policy", mine: true, q: "" });
    expect(requested()?.path).toBe("/records?form=policy&mine=true");
  });

  it("sends a new record with its idempotency key", async () => {
    const { client, requested } = setUp({});
    const body = { form: "policy", body: { number: "N1" } };
    await client.createRecord(body, "key-1").catch(() => undefined);
    expect(requested()).toEqual({ method: "POST", path: "/records", body, idempotencyKey: "key-1" });
  });

  it("takes fields of a newer Worker, and refuses an answer without those it needs", async () => {
    const unit = { code: "D1", name: "District 1", level: "district", parent: null };
    const newer = setUp({ units: [{ ...unit, colour: "red" }], more: 1 });
    expect(await newer.client.units()).toEqual({ units: [unit] });
    const broken = setUp({ units: [{ code: "D1" }] });
    const thrown: unknown = await broken.client.units().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiError);
    expect(thrown).toMatchObject({ problem: { code: "server/failed" } });
  });
});
