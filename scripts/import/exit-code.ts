import type { ImportView } from "#shared/contract/imports";

/** 0 when every row was accepted, 2 when some were refused, 1 when nothing was done. */
export function exitCodeOf(
  views: readonly Pick<ImportView, "added" | "changed" | "unchanged" | "refused">[],
): 0 | 1 | 2 {
  const refused = views.reduce((sum, view) => sum + view.refused, 0);
  const accepted = views.reduce((sum, view) => sum + view.added + view.changed + view.unchanged, 0);
  if (refused === 0) return 0;
  return accepted > 0 ? 2 : 1;
}
