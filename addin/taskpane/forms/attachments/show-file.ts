const SEEN_IN_PANE = /^image\/(?:png|jpeg|gif|webp|bmp)$/u;

/** Whether a file is a picture that every browser shows. */
export function isPicture(type: string): boolean {
  return SEEN_IN_PANE.test(type);
}

/** How large a file is, as people say it. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
