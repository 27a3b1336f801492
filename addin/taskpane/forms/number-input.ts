const SEPARATORS = /[\s,，'’_]/gu;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/u;

/** Reads a number as people type it: full-width digits and separators of thousands are understood. */
export function readNumberInput(text: string): number | undefined {
  const plain = text.normalize("NFKC").replaceAll("。", ".").replaceAll(SEPARATORS, "");
  if (!PLAIN_NUMBER.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** Reads a share as people type it in percent, with or without the sign: `5` and `5 %` are 0.05. */
export function readPercentInput(text: string): number | undefined {
  const plain = text.normalize("NFKC").trim();
  const value = readNumberInput(plain.endsWith("%") ? plain.slice(0, -1) : plain);
  return value === undefined ? undefined : movePoint(value, -2);
}

/** A share as it is typed in percent, without the sign: 0.05 is `5`. */
export function percentText(share: number): string {
  return String(movePoint(share, 2));
}

/** A number with its decimal point moved, exactly as if it were written anew: 0.07 moved by two is 7, not 7.000000000000001. */
function movePoint(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
