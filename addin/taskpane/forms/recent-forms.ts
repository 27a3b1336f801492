import type { FormOffer } from "../pane-api.ts";

const RECENT_MAX = 4;

/** The forms used last, first; after one more use. */
export function withRecentForm(recent: readonly string[], code: string): readonly string[] {
  return [code, ...recent.filter((other) => other !== code)].slice(0, RECENT_MAX);
}

/** The stored list of recent forms; anything else than such a list is no list. */
export function readRecentForms(stored: string | null): readonly string[] {
  return stored === null ? [] : stored.split(",").filter((code) => code !== "");
}

/** The forms to show for a search, split into recent ones and the others. */
export function sortForms(
  offers: readonly FormOffer[],
  recent: readonly string[],
  search: string,
): { readonly recent: readonly FormOffer[]; readonly others: readonly FormOffer[] } {
  const wanted = search.trim().toLowerCase();
  const fits = ({ definition: { code, title, description } }: FormOffer) =>
    [code, title["zh-CN"], title["en-US"], description["zh-CN"], description["en-US"]].some((text) =>
      text.toLowerCase().includes(wanted),
    );
  const found = offers.filter(fits);
  const first = recent.flatMap((code) => found.filter(({ definition }) => definition.code === code));
  return { recent: first, others: found.filter((offer) => !first.includes(offer)) };
}
