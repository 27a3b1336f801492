import { describe, expect, it } from "vitest";
import { findChromium, type Machine } from "../../scripts/browser/find-chromium.ts";
import { usualPlaces } from "../../scripts/browser/usual-places.ts";

const PACKAGED = { executablePath: "/cache/chromium", args: ["--no-zygote"] };

const packaged = () => Promise.resolve(PACKAGED);

const machine = (files: readonly string[], more: Partial<Machine> = {}): Machine => ({
  platform: "linux",
  environment: { PATH: "/usr/local/bin:/usr/bin" },
  isRoot: false,
  exists: (file) => files.includes(file),
  packaged: () => Promise.resolve(undefined),
  ...more,
});

describe("findChromium", () => {
  it("takes CHROMIUM_PATH before everything else", async () => {
    const environment = { PATH: "/usr/bin", CHROMIUM_PATH: "/my/chrome" };
    const found = await findChromium(machine(["/my/chrome", "/usr/bin/chromium"], { environment }));
    expect(found?.executablePath).toBe("/my/chrome");
  });

  it("says so when CHROMIUM_PATH names nothing, and takes no other", async () => {
    const environment = { PATH: "/usr/bin", CHROMIUM_PATH: "/gone" };
    await expect(findChromium(machine(["/usr/bin/chromium"], { environment }))).rejects.toThrow(
      "CHROMIUM_PATH names /gone",
    );
  });

  it("takes an installed browser before the packaged one", async () => {
    const found = await findChromium(machine(["/usr/bin/google-chrome"], { packaged }));
    expect(found?.executablePath).toBe("/usr/bin/google-chrome");
  });

  it("takes the packaged one when none is installed, with our arguments added", async () => {
    const found = await findChromium(machine([], { packaged, isRoot: true }));
    expect(found).toEqual({
      executablePath: "/cache/chromium",
      args: ["--no-zygote", "--disable-dev-shm-usage", "--no-sandbox"],
    });
  });

  it("finds nothing where there is nothing", async () => {
    expect(await findChromium(machine([]))).toBeUndefined();
  });
});

describe("usualPlaces", () => {
  it.each([
    ["linux", { PATH: "/usr/bin" }, "/usr/bin/chromium", "/usr/bin/microsoft-edge"],
    [
      "darwin",
      { HOME: "/Users/li" },
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Users/li/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
    [
      "win32",
      { ProgramFiles: "C:\\Program Files", LOCALAPPDATA: "C:\\Users\\li\\AppData\\Local" },
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
  ])("on %s looks for Chrome, Chromium and Edge", (platform, environment, ...places) => {
    expect(usualPlaces(platform, environment)).toEqual(expect.arrayContaining(places));
  });
});
