import type { Language } from "#shared/contract/language";
import { functionsMetadata } from "../../addin/custom-functions/metadata.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The metadata that Excel reads, by language. */
export const METADATA_FILES = {
  "en-US": "functions.json",
  "zh-CN": "functions.zh-CN.json",
} as const satisfies Record<Language, string>;

/** The text of a metadata file. */
export function metadataText(language: Language): string {
  return `${JSON.stringify(functionsMetadata(language), null, 2)}\n`;
}

/** `functions.json` and its Chinese twin, served beside the pane. */
export const functionsMetadataFiles: readonly GeneratedFile[] = (["en-US", "zh-CN"] as const).map(
  (language) => ({
    path: `addin/public/${METADATA_FILES[language]}`,
    render: () => metadataText(language),
  }),
);
