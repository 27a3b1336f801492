import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose";
import { beforeAll, describe, expect, test } from "vitest";
import { settingsFrom } from "../../../functions/env.ts";
import { verifyToken } from "../../../functions/features/identity/verify-token.ts";
import { testApi, TEST_NOW } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";

const TENANT = "11111111-2222-3333-4444-555555555555";
const OTHER_TENANT = "99999999-2222-3333-4444-555555555555";
const CLIENT = "aaaaaaaa-0000-0000-0000-000000000001";
const OBJECT = "bbbbbbbb-0000-0000-0000-000000000001";
const SECONDS = Math.floor(TEST_NOW / 1000);

const GOOD = {
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  aud: CLIENT,
  tid: TENANT,
  oid: OBJECT,
  azp: CLIENT,
  scp: "access_as_user",
  ver: "2.0",
  name: "Test Person",
  iat: SECONDS,
  exp: SECONDS + 3_600,
};

describe("an Entra access token", async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const stranger = await generateKeyPair("RS256", { extractable: true });
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: "k1", alg: "RS256" }] });
  const settings = settingsFrom({
    ENVIRONMENT: "production",
    ENTRA_TENANTS: TENANT,
    ENTRA_AUDIENCE: CLIENT,
    ENTRA_CLIENT_ID: CLIENT,
    BOOTSTRAP_ADMIN: `${TENANT}:${OBJECT}`,
  });
  const api = testApi({ settings, tenantKeys: () => keys });
  const token = (claims: Record<string, unknown>, key = privateKey): Promise<string> =>
    new SignJWT({ ...GOOD, ...claims }).setProtectedHeader({ alg: "RS256", kid: "k1" }).sign(key);

  const me = async (claims: Record<string, unknown>) =>
    api.call("/me", { as: null, headers: { Authorization: `Bearer ${await token(claims)}` } });

  test("that is good names the account by tenant and object id", async () => {
    await expect(verifyToken(await token({}), api.deps)).resolves.toEqual({
      kind: "entra",
      tenant: TENANT,
      objectId: OBJECT,
      name: "Test Person",
    });
  });

  test.each([
    [
      "of a tenant that is not allowed",
      { tid: OTHER_TENANT, iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` },
    ],
    ["whose issuer is another tenant's", { iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` }],
    ["for another audience", { aud: "somebody-else" }],
    ["asked for by another client", { azp: "somebody-else" }],
    ["without our scope", { scp: "User.Read" }],
    ["of version 1", { ver: "1.0" }],
    ["without an object id", { oid: undefined }],
    ["not valid yet", { nbf: SECONDS + 3_600 }],
  ])("%s is refused", async (_name, claims) => {
    await expect(verifyToken(await token(claims), api.deps)).rejects.toMatchObject({
      code: "auth/not-signed-in",
    });
  });

  test("that has run out is expired, so that the client renews it", async () => {
    await expect(verifyToken(await token({ exp: SECONDS - 3_600 }), api.deps)).rejects.toMatchObject({
      code: "auth/expired",
    });
  });

  test("signed by another key is refused", async () => {
    const forged = await token({}, stranger.privateKey);
    await expect(verifyToken(forged, api.deps)).rejects.toMatchObject({ code: "auth/not-signed-in" });
  });

  test("of the local issuer is refused in production", async () => {
    const local = await token({ iss: "https://local.fieldsheet.invalid", aud: "fieldsheet", sub: "admin" });
    await expect(verifyToken(local, api.deps)).rejects.toMatchObject({ code: "auth/not-signed-in" });
  });

  test("a local issuer's key outside development stops the Worker", () => {
    expect(() => settingsFrom({ ENVIRONMENT: "production", LOCAL_ISSUER_KEY: "{}" })).toThrow(
      /LOCAL_ISSUER_KEY/,
    );
  });

  describe("on a company that is being set up", () => {
    let db: D1Database;
    beforeAll(async () => {
      db = await freshDatabase();
    });
    test("of the bootstrap admin is an admin while nobody holds an admin grant, and no longer", async () => {
      expect((await me({})).json).toMatchObject({ role: "admin" });
      await db
        .prepare(
          "INSERT INTO role_grant (person_id, role, from_day) SELECT id, 'admin', 0 FROM person WHERE code = 'admin'",
        )
        .run();
      expect((await me({})).json).toMatchObject({ code: "auth/unknown-person" });
    });

    test("of somebody unknown waits in the queue", async () => {
      expect((await me({ oid: "someone-new", name: "New Person" })).json).toMatchObject({
        code: "auth/unknown-person",
      });
      const queued = await db
        .prepare("SELECT name, person_id FROM identity WHERE object_id = 'someone-new'")
        .first();
      expect(queued).toEqual({ name: "New Person", person_id: null });
    });
  });
});
