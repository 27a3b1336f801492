import { expect, it } from "vitest";
import { devVarsWith } from "../../scripts/local/dev-vars.ts";
import { newIssuerKey } from "../../scripts/local/issuer-key.ts";

it("sets our variables, keeps the others, and changes nothing the second time", async () => {
  const key = await newIssuerKey();
  const first = devVarsWith("ENVIRONMENT=production\nENTRA_TENANTS=one\n", key);
  expect(first).toBe(
    `ENTRA_TENANTS=one\nENVIRONMENT=development\nLOCAL_ISSUER_KEY='${JSON.stringify(key)}'\n`,
  );
  expect(devVarsWith(first, key)).toBe(first);
});
