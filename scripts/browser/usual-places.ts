import path from "node:path";

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
const LINUX_FILES = ["/snap/bin/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"];
const MAC_FILES = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "Chromium.app/Contents/MacOS/Chromium",
];
const WINDOWS_FILES = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];
const WINDOWS_FOLDERS = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

/** Where Chrome, Edge and Chromium are usually installed, in the order in which to look. */
export function usualPlaces(platform: string, environment: Environment): readonly string[] {
  if (platform === "win32") {
    const folders = WINDOWS_FOLDERS.map((name) => environment[name]).filter((folder) => folder !== undefined);
    return WINDOWS_FILES.flatMap((file) => folders.map((folder) => path.win32.join(folder, file)));
  }
  if (platform === "darwin") {
    const home = environment["HOME"];
    const folders = ["/Applications", ...(home === undefined ? [] : [`${home}/Applications`])];
    return MAC_FILES.flatMap((file) => folders.map((folder) => path.posix.join(folder, file)));
  }
  const folders = (environment["PATH"] ?? "").split(":").filter((folder) => folder !== "");
  const onPath = LINUX_NAMES.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
  return [...onPath, ...LINUX_FILES];
}
