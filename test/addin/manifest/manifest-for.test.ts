import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { LOCAL_ORIGIN, manifestFor } from "../../../scripts/manifest/manifest-for.ts";
import { readOrigin } from "../../../scripts/manifest/read-origin.ts";

const idOf = (manifest: string): string => /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1] ?? "";

describe("the manifest of a deployment", () => {
  it("has an Id of its own, the same every time", () => {
    const first = manifestFor({ origin: "https://a.example" });
    expect(idOf(manifestFor({ origin: "https://a.example" }))).toBe(idOf(first));
    expect(idOf(manifestFor({ origin: "https://b.example" }))).not.toBe(idOf(first));
  });

  it("points everywhere to its own host", () => {
    expect(manifestFor({ origin: "https://a.example" })).not.toContain("localhost");
  });

  it("has a new metadata address for new metadata, because Excel keeps it for a day", () => {
    expect(manifestFor({ origin: LOCAL_ORIGIN })).toMatch(/functions\.json\?v=[0-9a-f]{12}"/);
    expect(manifestFor({ origin: LOCAL_ORIGIN })).toMatch(/functions\.zh-CN\.json\?v=[0-9a-f]{12}"/);
  });

  it("names the app for sign-in only where there is one", () => {
    expect(manifestFor({ origin: LOCAL_ORIGIN })).not.toContain("WebApplicationInfo");
    expect(manifestFor({ origin: "https://a.example", clientId: "app" })).toContain(
      "<Resource>api://a.example/app<",
    );
  });

  it("of the local server is the committed one", () => {
    const committed = readFileSync(path.resolve(import.meta.dirname, "../../../manifest.xml"), "utf8");
    expect(committed).toBe(manifestFor({ origin: LOCAL_ORIGIN }));
  });
});

describe("the address of a deployment", () => {
  it.each([
    ["https://a.example", "https://a.example"],
    ["https://a.example/", "https://a.example"],
    ["https://A.example:8443", "https://a.example:8443"],
    ["http://a.example", undefined],
    ["https://a.example/path", undefined],
    ["https://a.example/?x=1", undefined],
    ["https://me@a.example", undefined],
    ["a.example", undefined],
    ["", undefined],
  ])("%s is read as %s", (address, origin) => {
    expect(readOrigin(address)).toBe(origin);
  });
});
