import { describe, expect, it } from "vitest";
import { languageOf } from "#shared/contract/language";
import { displayLanguage } from "../../../addin/i18n/display-language.ts";
import { fillText } from "../../../addin/i18n/fill-text.ts";
import { translate } from "../../../addin/i18n/translate.ts";

describe("a text", () => {
  it("has its parameters filled in, numbers as the language writes them", () => {
    expect(translate("en-US", "common.request-number", { id: "abc" })).toBe("Request number abc");
    expect(translate("zh-CN", "common.request-number", { id: 12_345.5 })).toBe("请求编号 12,345.5");
  });

  it.each([
    [0, "Freeze 0 cells"],
    [1, "Freeze 1 cell"],
    [1_200, "Freeze 1,200 cells"],
  ])("has the word for one or for several after a number: %i", (cells, said) => {
    expect(fillText("en-US", "Freeze {cells, cell, cells}", { cells })).toBe(said);
  });

  it("shows a placeholder that nobody filled, so that it is noticed", () => {
    expect(translate("en-US", "common.request-number")).toBe("Request number {id}");
  });
});

describe("the display language", () => {
  it.each(["zh-CN", "zh-TW", "zh", "ZH-Hans", "en-US", "de-DE", ""])(
    "of %s is what the contract says",
    (tag) => {
      expect(displayLanguage(tag)).toBe(languageOf(tag));
    },
  );
});
