import path from "node:path";

/** The repository's root. */
export const ROOT = path.resolve(import.meta.dirname, "../..");

const fromRoot = (...parts: readonly string[]): string => path.join(ROOT, ...parts);

/** What exists on this machine only; git ignores all of it. */
export const LOCAL = {
  state: fromRoot(".wrangler/state"),
  devVars: fromRoot(".dev.vars"),
  folder: fromRoot(".fieldsheet"),
  issuer: fromRoot(".fieldsheet/local-issuer.json"),
  address: fromRoot(".fieldsheet/address"),
  buildMark: fromRoot("dist/local/sources.sha256"),
  build: fromRoot("dist/local"),
  deployRedirect: fromRoot(".wrangler/deploy/config.json"),
  certs: fromRoot(".certs"),
  modules: fromRoot("node_modules"),
} as const;

/** The certificates of the local server and of the authority that signed it. */
export const CERTS = {
  authority: path.join(LOCAL.certs, "ca.crt"),
  certificate: path.join(LOCAL.certs, "localhost.crt"),
  key: path.join(LOCAL.certs, "localhost.key"),
} as const;
