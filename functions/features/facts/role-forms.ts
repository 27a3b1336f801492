import { metaNamesOf } from "#shared/rulebook/measure";
import type { Rulebook } from "../rulebook/rulebook.ts";

const kept = new WeakMap<Rulebook, readonly string[]>();

/** The codes of the forms whose records count by what their owner was posted as: they follow every posting. */
export function roleForms(rulebook: Rulebook): readonly string[] {
  const known = kept.get(rulebook);
  if (known) return known;
  const forms = rulebook.published.flatMap(({ definition }) =>
    definition.kind === "measure" &&
    "form" in definition.source &&
    metaNamesOf(definition).includes("owner_role")
      ? [definition.source.form]
      : [],
  );
  const codes = [...new Set(forms)];
  kept.set(rulebook, codes);
  return codes;
}
