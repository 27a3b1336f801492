import { describe, expect, it } from "vitest";
import { languageOf } from "#shared/contract/language";
import { displayLanguage } from "../../../addin/i18n/display-language.ts";
import { translate } from "../../../addin/i18n/translate.ts";

describe("a text", () => {
  it("has its parameters filled in, numbers as the language writes them", () => {
    expect(translate("en-US", "common.request-number", { id: "abc" })).toBe("Request number abc");
    expect(translate("zh-CN", "common.request-number", { id: 12_345.5 })).toBe("请求编号 12,345.5");
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
