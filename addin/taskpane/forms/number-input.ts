const SEPARATORS = /[\s,，'’_]/gu;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/u;

/** Reads a number as people type it: full-width digits and separators of thousands are understood. */
export function readNumberInput(text: string): number | undefined {
  const plain = text.normalize("NFKC").replaceAll("。", ".").replaceAll(SEPARATORS, "");
  if (!PLAIN_NUMBER.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
