/** The origin of an https address that names a host and nothing more; undefined for any other text. */
export function readOrigin(address: string): string | undefined {
  const url = URL.parse(address);
  const isBare =
    url?.protocol === "https:" && url.pathname === "/" && !url.search && !url.hash && !url.username;
  return isBare ? url.origin : undefined;
}
