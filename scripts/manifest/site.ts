import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pagesOf } from "../build/pages.ts";
import { ROOT } from "../local/paths.ts";
import type { Subject } from "./rule.ts";

const PUBLIC = path.join(ROOT, "addin/public");
const PNG = "89504e470d0a1a0a";

/** What a deployment serves, as the sources say: its pages and the public folder. */
export const sourceSite: Omit<Subject, "root"> = {
  serves: (address) =>
    pagesOf({ local: false }).some((page) => address === `/${page.file}`) ||
    existsSync(path.join(PUBLIC, address)),
  imageSize: (address) => {
    const file = path.join(PUBLIC, address);
    return existsSync(file) ? pngSize(readFileSync(file)) : undefined;
  },
};

function pngSize(bytes: Buffer): readonly [number, number] | undefined {
  if (bytes.length < 24 || bytes.subarray(0, 8).toString("hex") !== PNG) return undefined;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
