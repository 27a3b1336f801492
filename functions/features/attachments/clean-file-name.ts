const LENGTH_MAX = 150;
const FALLBACK = "file";
// Control and formatting characters (they can turn the direction of a text), and what file systems refuse.
const NEVER = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}<>:"/\\|?*]/gu;

/** A file's name without its path, without characters that mislead or that a computer refuses, and not too long. */
export function cleanFileName(given: string): string {
  const name = (given.split(/[/\\]/u).at(-1) ?? "")
    .normalize("NFC")
    .replaceAll(NEVER, "")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[\s.]+/u, "")
    .replace(/[\s.]+$/u, "");
  if (name === "") return FALLBACK;
  const characters = Array.from(name);
  if (characters.length <= LENGTH_MAX) return name;
  const extension = Array.from(/\.[^.\s]{1,10}$/u.exec(name)?.[0] ?? "");
  return [...characters.slice(0, LENGTH_MAX - extension.length), ...extension].join("");
}

/** The header that makes a browser save a file under its name, whatever its type. */
export function saveUnder(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, "_");
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
