import { describe, expect, test } from "vitest";
import { testApi } from "../support/api.ts";

describe("the OpenAPI document", () => {
  test("is the one that was reviewed; `vitest run --project functions openapi -u` takes over a change", async () => {
    const { json } = await testApi().call("/openapi.json", { as: null });
    await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot("../../golden/openapi.json");
  });
});
