import { LOCAL_ORIGIN, manifestFor } from "../manifest/manifest-for.ts";
import type { GeneratedFile } from "./generated-file.ts";

/** The manifest to sideload from the local server. */
export const localManifest: GeneratedFile = {
  path: "manifest.xml",
  render: () => manifestFor({ origin: LOCAL_ORIGIN }),
};
