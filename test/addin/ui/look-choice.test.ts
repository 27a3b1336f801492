import { describe, expect, test } from "vitest";
import { isDarkToShow, languageToShow, themeChoiceOf } from "../../../addin/ui/look-choice.ts";

describe("the language of a page", () => {
  test("is the one chosen, else the host's, else the browser's", () => {
    expect(languageToShow("en-US", "zh-CN")).toBe("en-US");
    expect(languageToShow(null, "zh-TW", "en-GB")).toBe("zh-CN");
    expect(languageToShow("klingon", undefined, "fr-FR")).toBe("en-US");
  });
});

describe("the theme of a page", () => {
  test("is the one chosen, else the host's, else the system's", () => {
    expect(isDarkToShow("light", true, true)).toBe(false);
    expect(isDarkToShow("system", true, false)).toBe(true);
    expect(isDarkToShow("system", undefined, true)).toBe(true);
    expect(themeChoiceOf("purple")).toBe("system");
  });
});
