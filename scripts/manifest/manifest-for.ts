import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { metadataText, METADATA_FILES } from "../generate/functions-metadata.ts";
import { ROOT } from "../local/paths.ts";
import { manifestXml } from "./manifest-xml.ts";

/** Where the committed manifest's add-in is served from. */
export const LOCAL_ORIGIN = "https://localhost:5173";

/** The manifest of a deployment. Each origin has an Id of its own, the same every time. */
export function manifestFor(deployment: { readonly origin: string; readonly clientId?: string }): string {
  const { origin } = deployment;
  return manifestXml({
    ...deployment,
    id: idOf(origin),
    version: packageVersion(),
    urls: {
      pane: `${origin}/taskpane.html`,
      help: `${origin}/console.html`,
      metadata: metadataUrl(origin, "en-US"),
      metadataOverride: metadataUrl(origin, "zh-CN"),
      icon: (size) => `${origin}/icons/icon-${size}.png`,
    },
  });
}

/** Excel keeps metadata for a day by its address: new content gets a new address. */
function metadataUrl(origin: string, language: keyof typeof METADATA_FILES): string {
  const hash = createHash("sha256").update(metadataText(language)).digest("hex").slice(0, 12);
  return `${origin}/${METADATA_FILES[language]}?v=${hash}`;
}

/** A UUID (version 8, custom) made of the origin. */
function idOf(origin: string): string {
  const hex = createHash("sha256").update(`fieldsheet manifest ${origin}`).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

function packageVersion(): string {
  const parsed: unknown = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const version: unknown =
    typeof parsed === "object" && parsed !== null ? Reflect.get(parsed, "version") : undefined;
  if (typeof version !== "string" || !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error("package.json has no version of three numbers.");
  }
  return `${version}.0`;
}
