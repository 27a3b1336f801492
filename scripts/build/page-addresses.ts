import type { Plugin } from "vite";
import { pageAt, type Page } from "./pages.ts";

/**
 * Puts each built page at its address. Vite names a page after its source's path; the manifest, the
 * documentation and users name it shorter. Cloudflare reads the other addresses from `_redirects`.
 */
export function pageAddresses(pages: readonly Page[]): Plugin {
  return {
    name: "fieldsheet:page-addresses",
    enforce: "post",
    applyToEnvironment: (environment) => environment.name === "client",
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const page = pageAt(request.url ?? "", pages);
        if (page) request.url = `/${page.source}${/[?#].*$/.exec(request.url ?? "")?.[0] ?? ""}`;
        next();
      });
    },
    generateBundle(_options, bundle) {
      for (const page of pages) {
        const built = bundle[page.source];
        if (built) built.fileName = page.file;
      }
      this.emitFile({ type: "asset", fileName: "_redirects", source: redirects(pages) });
    },
  };
}

function redirects(pages: readonly Page[]): string {
  const aliases = pages.flatMap((page) => page.aliases.map((alias) => `${alias} /${page.file} 200`));
  return [...aliases, "/ /console.html 302", ""].join("\n");
}
