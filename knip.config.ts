import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "scripts/*.{ts,mjs}",
    "scripts/bench/meter.mjs",
    "addin/*/*.html",
    "addin/workbench/loader/office-loader.ts",
    "test/**/*.test.{ts,tsx}",
    "test/e2e/pages/*.html",
  ],
  project: ["{addin,functions,shared,scripts,test}/**/*.{ts,tsx,mjs,html}", "*.config.ts"],
  typescript: { config: ["tsconfig.json", "addin/tsconfig.json"] },
  // `cloudflare:workers` and its like are built into workerd; office.js is served as files, not imported; miniflare is
  // wrangler's own, of exactly its version; DuckDB is imported by a name in a variable, because it may be missing;
  // the bench's meter knows the built Worker by a name.
  ignoreDependencies: ["cloudflare", "@microsoft/office-js", "miniflare", "@duckdb/node-api", "built-worker"],
  paths: { "#shared/*": ["./shared/*.ts"] },
  // A schema's parts may have names of their own.
  ignoreExportsUsedInFile: true,
  compilers: {
    html: (text: string) =>
      Array.from(
        text.matchAll(/<script[^>]* src="(?<file>\.[^"]+)"/g),
        (found) => `import "${found[1]}";`,
      ).join("\n"),
  },
};

export default config;
