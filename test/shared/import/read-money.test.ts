import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMoney } from "../../../shared/import/read-money.ts";

describe("an amount in a file", () => {
  test.each([
    ["1234.5", 123_450],
    ["1,234.50", 123_450],
    ["￥1,234.5", 123_450],
    ["¥ 1,234.50", 123_450],
    ["1 234.50", 123_450],
    ["1 234", 123_400],
    ["1，234.50", 123_450],
    ["CNY 1,234.50", 123_450],
    ["1234.5元", 123_450],
    ["１２３４.５", 123_450],
    ["-20", -2_000],
    ["-￥20.05", -2_005],
    ["￥-20.05", -2_005],
    ["0", 0],
    ["-0", 0],
    ["007", 700],
    ["0.1", 10],
    ["9,999,999,999,999.99", 999_999_999_999_999],
    [1234.5, 123_450],
    [0.07, 7],
    ["", null],
    [null, null],
  ] as const)("%o is %o hundredths", (text, minor) => {
    expect(readMoney(text, "CNY")).toEqual({ ok: true, value: minor });
  });

  test.each([
    ["1 234,50", "money-separators-unclear"],
    ["1.234,50", "money-separators-unclear"],
    ["1234,50", "money-separators-unclear"],
    ["12,34,567.00", "money-separators-unclear"],
    ["1'234.50", "money-separators-unclear"],
    ["1,23", "money-separators-unclear"],
    ["1.234", "money-decimals"],
    ["0.001", "money-decimals"],
    [33.300000000000004, "money-decimals"],
    ["$100", "money-other-currency"],
    ["100 USD", "money-other-currency"],
    ["99999999999999", "money-too-large"],
    ["12万", "not-money"],
    ["(20)", "not-money"],
    ["--20", "not-money"],
    ["abc", "not-money"],
    ["¥", "not-money"],
    [1e21, "not-money"],
    [true, "not-money"],
  ] as const)("%o is refused as %s", (text, reason) => {
    expect(readMoney(text, "CNY")).toEqual({ ok: false, reason });
  });

  test("a currency's own marks are its own", () => {
    expect(readMoney("$100", "USD")).toEqual({ ok: true, value: 10_000 });
    expect(readMoney("￥100", "USD")).toEqual({ ok: false, reason: "money-other-currency" });
  });

  test("every amount reads back to the hundredth, with separators or without", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (minor) => {
        const digits = String(Math.abs(minor)).padStart(3, "0");
        const whole = digits.slice(0, -2);
        const text = `${minor < 0 ? "-" : ""}${whole}.${digits.slice(-2)}`;
        const grouped = text.replace(/\d+(?=\.)/, whole.replaceAll(/\B(?=(\d{3})+$)/g, ","));
        expect([readMoney(text, "CNY"), readMoney(grouped, "CNY")]).toEqual([
          { ok: true, value: minor },
          { ok: true, value: minor },
        ]);
      }),
    );
  });
});
