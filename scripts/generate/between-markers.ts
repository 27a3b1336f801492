/**
 * A text with what stands between two markers replaced.
 * @throws {Error} when a marker is missing; says in which file.
 */
export function replaceBetween(text: string, name: string, inner: string, file: string): string {
  const [opening, closing] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  if (start < 0 || end < start)
    throw new Error(`${file} has lost its markers ${opening} and ${closing}: put them back.`);
  return `${text.slice(0, start + opening.length)}\n${inner}\n${text.slice(end)}`;
}
