import type { ImportValue } from "../contract/imports.ts";
import { err, ok, type Result } from "../result.ts";

/** Why something is not taken as an amount. */
export type MoneyFault =
  | "money-other-currency"
  | "money-separators-unclear"
  | "money-decimals"
  | "money-too-large"
  | "not-money";

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;
const GROUPED = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.(\d+))?$/;
const MARKS = /^(-?)\s*([¥$€£]|[a-z]{3})?\s*(-?)([\d., ]*?)\s*(元|円|[¥$€£]|[a-z]{3})?$/i;
const DIGITS_AND_SEPARATORS = /^-?[\d.,' ]*\d[\d.,' ]*$/;

/** What may stand beside an amount, by currency; a currency's own code always may. */
const MARKS_OF: Readonly<Record<string, readonly string[]>> = {
  CNY: ["¥", "元", "RMB"],
  JPY: ["¥", "円"],
  USD: ["$"],
  EUR: ["€"],
  GBP: ["£"],
};

const WHOLE_DIGITS_MAX = 13;

/**
 * Reads an amount as integer minor units (hundredths): `1234.5`, `1,234.50`, `1 234.50`, `￥1,234.5`, `-20 元`.
 * It goes from digit to digit, never through a fraction in binary. A comma as the decimal sign, other groups than
 * thousands and more than two decimals are refused, and so is another currency's mark. A blank is null.
 */
export function readMoney(value: ImportValue, currency: string): Result<number | null, MoneyFault> {
  if (value === null) return ok(null);
  if (typeof value === "boolean") return err("not-money");
  const text = String(value).normalize("NFKC").trim();
  if (text === "") return ok(null);
  const marked = MARKS.exec(text);
  if (!marked) return err(DIGITS_AND_SEPARATORS.test(text) ? "money-separators-unclear" : "not-money");
  const [, sign = "", before = "", innerSign = "", digits = "", after = ""] = marked;
  if (!/\d/.test(digits)) return err("not-money");
  if ([before, after].some((mark) => mark !== "" && !belongsTo(mark, currency)))
    return err("money-other-currency");
  const amount = `${sign}${innerSign}${digits}`;
  const match = PLAIN.exec(amount) ?? GROUPED.exec(amount);
  if (!match) return err(sign + innerSign === "--" ? "not-money" : "money-separators-unclear");
  const [, minus = "", whole = "", decimals = ""] = match;
  if (decimals.length > 2) return err("money-decimals");
  const wholeDigits = whole.replaceAll(/[, ]/g, "").replace(/^0+(?=\d)/, "");
  if (wholeDigits.length > WHOLE_DIGITS_MAX) return err("money-too-large");
  const minor = Number(`${wholeDigits}${decimals.padEnd(2, "0")}`);
  return ok(minus === "-" && minor !== 0 ? -minor : minor);
}

function belongsTo(mark: string, currency: string): boolean {
  const upper = mark.toUpperCase();
  return upper === currency.toUpperCase() || (MARKS_OF[currency.toUpperCase()] ?? []).includes(upper);
}
