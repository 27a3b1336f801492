import { addressOf, type ConsolePage } from "../shell/console-route.ts";

/** Where the definitions of a kind are listed: forms have a page of their own. */
export function pageOfKind(kind: string): ConsolePage {
  return kind === "form" ? "forms" : "rules";
}

/** The address of a version of a definition. */
export function versionAddress({ kind, code, version }: VersionPlace): string {
  return kind === "form" ? addressOf("forms", code, version) : addressOf("rules", kind, code, version);
}

type VersionPlace = { readonly kind: string; readonly code: string; readonly version: number };
