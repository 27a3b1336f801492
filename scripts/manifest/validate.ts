import { ADDRESS_RULES } from "./address-rules.ts";
import { parseXml } from "./parse-xml.ts";
import type { Rule, Subject } from "./rule.ts";
import { STRUCTURE_RULES } from "./structure-rules.ts";
import { VALUE_RULES } from "./value-rules.ts";

/** Every rule; Microsoft's own validator needs the network, and says less. */
export const RULES: readonly Rule[] = [...STRUCTURE_RULES, ...VALUE_RULES, ...ADDRESS_RULES];

/** A breach of a rule. */
export type Breach = { readonly rule: string; readonly sentence: string };

/** All breaches of a manifest; none when Excel will take it. */
export function validateManifest(source: string, site: Omit<Subject, "root">): Breach[] {
  const root = parseXml(source);
  if (typeof root === "string") return [{ rule: "xml", sentence: `It is no XML: ${root}.` }];
  return RULES.flatMap(({ name, check }) =>
    check({ ...site, root }).map((sentence) => ({ rule: name, sentence })),
  );
}
