import "./quiet-cloudflare.ts";
import { cloudflare } from "@cloudflare/vite-plugin";
import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";
import { localCertificate } from "../local/certificates.ts";
import { LOCAL, ROOT } from "../local/paths.ts";
import { localPages } from "../local-server/local-pages.ts";
import { LOCAL_OFFICE_LOADER } from "../local-server/office-script.ts";
import { pageAddresses } from "./page-addresses.ts";
import { pagesOf } from "./pages.ts";

const LOADER = "addin/workbench/loader/office-loader.ts";
const LOADER_ENTRY = "office-loader";

/** What a build or a server is for. */
export type Purpose = {
  /** With the workbench, for this machine. Without: what is deployed. */
  readonly local: boolean;
  /** Where the local D1 and R2 live; the usual folder when left out. */
  readonly state?: string;
  /** The local server's key and certificate; those of `npm run certs` when left out, http when false. */
  readonly https?: { readonly key: string; readonly cert: string } | false;
};

/** The one Vite configuration: add-in pages and Worker, built, served while developing, and previewed. */
export function viteOptions(purpose: Purpose): UserConfig {
  const { local } = purpose;
  const pages = pagesOf({ local });
  const entries = Object.fromEntries(pages.map((page) => [page.name, page.source]));
  const certificate = purpose.https === undefined ? localCertificate() : purpose.https || undefined;
  const listen = {
    host: "127.0.0.1",
    port: 5173,
    strictPort: true,
    ...(certificate && { https: certificate }),
  };
  return {
    root: ROOT,
    publicDir: "addin/public",
    appType: "custom",
    plugins: [
      pageAddresses(pages),
      ...(local ? [localPages(pages, LOADER)] : []),
      react(),
      cloudflare({
        remoteBindings: false,
        inspectorPort: false,
        persistState: { path: purpose.state ?? LOCAL.state },
      }),
    ],
    build: { outDir: local ? "dist/local" : "dist/production", emptyOutDir: true },
    environments: {
      client: {
        build: {
          chunkSizeWarningLimit: local ? 10_000 : 1_000,
          rolldownOptions: {
            input: local ? { ...entries, [LOADER_ENTRY]: LOADER } : entries,
            output: {
              entryFileNames: (chunk) =>
                chunk.name === LOADER_ENTRY ? LOCAL_OFFICE_LOADER.slice(1) : "assets/[name]-[hash].js",
            },
          },
        },
      },
    },
    server: listen,
    preview: listen,
  };
}
