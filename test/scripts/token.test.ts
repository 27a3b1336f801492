import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { createLocalJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issuerKeyAt } from "../../scripts/local/issuer-key.ts";
import { ROOT } from "../../scripts/local/paths.ts";
import { signLocalToken } from "../../scripts/local/sign-token.ts";

const run = promisify(execFile);
const token = (...args: readonly string[]) =>
  run(process.execPath, [path.join(ROOT, "scripts/bootstrap.mjs"), "token", ...args], { cwd: ROOT });

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "fieldsheet-key-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a local token", () => {
  it("is signed with the key of this machine, which is made once, and holds seven days", async () => {
    const file = path.join(folder, "issuer.json");
    const key = await issuerKeyAt(file);
    const { d: _private, ...publicKey } = await issuerKeyAt(file);
    const now = Date.now();
    const verified = await jwtVerify(
      await signLocalToken(key, "D1-07", now),
      createLocalJWKSet({ keys: [publicKey] }),
      {
        issuer: "https://local.fieldsheet.invalid",
        audience: "fieldsheet",
        algorithms: ["ES256"],
      },
    );
    const { sub, iat = 0, exp = 0 } = verified.payload;
    expect({ sub, iat, days: (exp - iat) / 86_400 }).toEqual({
      sub: "D1-07",
      iat: Math.floor(now / 1000),
      days: 7,
    });
  });
});

describe("npm run token", () => {
  it("prints the admin's token and nothing else", async () => {
    const { stdout } = await token("admin");
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  });

  it("says that it does not know a person, and exits with 1", async () => {
    await expect(token("NOBODY-1")).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("no person with the code NOBODY-1"),
    });
  });
});
