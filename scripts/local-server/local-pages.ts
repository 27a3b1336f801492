import path from "node:path";
import type { Connect, Plugin, PreviewServer, ViteDevServer } from "vite";
import { pageAt, type Page } from "../build/pages.ts";
import { officeFiles } from "./office-files.ts";
import { LOCAL_OFFICE_LOADER, withLocalOfficeScript } from "./office-script.ts";
import { rewriteBody } from "./rewritten-body.ts";

/** Makes the pages work without internet: on the local server only, office.js comes from the npm package. */
export function localPages(pages: readonly Page[], loaderSource: string): Plugin {
  const prepare = (server: ViteDevServer | PreviewServer, https: boolean): void => {
    const folder = path.join(server.config.root, "node_modules/@microsoft/office-js/dist");
    server.middlewares.use(officeFiles(folder));
    server.middlewares.use(localOfficeScript(pages, https ? "https" : "http"));
  };
  return {
    name: "fieldsheet:local-pages",
    configurePreviewServer: (server) => prepare(server, server.config.preview.https !== undefined),
    configureServer(server) {
      prepare(server, server.config.server.https !== undefined);
      server.middlewares.use((request, _response, next) => {
        if (request.url === LOCAL_OFFICE_LOADER) request.url = `/${loaderSource}`;
        next();
      });
    },
  };
}

function localOfficeScript(pages: readonly Page[], protocol: "http" | "https"): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (pageAt(request.url ?? "", pages)) {
      // The page must come whole and readable, whatever the browser holds of an earlier run.
      delete request.headers["accept-encoding"];
      delete request.headers["if-none-match"];
      rewriteBody(response, (html) => withLocalOfficeScript(html, protocol));
    }
    next();
  };
}
