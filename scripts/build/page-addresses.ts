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
      server.middlewares.use((request, response, next) => {
        const address = request.url ?? "";
        const page = pageAt(address, pages);
        if (!page || address.startsWith(`/${page.source}`)) return next();
        // A page under development names its scripts as its source does, so the browser must ask for that.
        response.writeHead(302, { location: `/${page.source}${/[?#].*$/.exec(address)?.[0] ?? ""}` }).end();
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
