import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#shared/contract/language";
import { PROBLEM_CODES } from "#shared/contract/problem";
import { isProblemCode, problemText } from "#shared/contract/problem-text";
import { PROBLEM_TEXTS_EN_US } from "#shared/contract/problem-text.en-US";
import { PROBLEM_TEXTS_ZH_CN } from "#shared/contract/problem-text.zh-CN";

const ENDS_A_SENTENCE = /[.。]$/;

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).toSorted();
}

describe.each(PROBLEM_CODES)("%s", (code) => {
  it.each(LANGUAGES)("is a whole sentence in %s, even without any parameter", (language) => {
    const { title, detail } = problemText(code, language);
    expect(title).toMatch(/\S/);
    expect(detail).toMatch(ENDS_A_SENTENCE);
    expect(detail).not.toMatch(/[[\]{}…]|\s{2}|[,，]\s*[,，。.]/u);
  });

  it("fills in every parameter it names, in both languages the same", () => {
    const names = placeholders(PROBLEM_TEXTS_EN_US[code].detail);
    expect(placeholders(PROBLEM_TEXTS_ZH_CN[code].detail)).toEqual(names);
    const parameters = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
    for (const language of LANGUAGES) {
      const { detail } = problemText(code, language, parameters);
      for (const name of names) expect(detail).toContain(`<${name}>`);
      expect(detail).not.toMatch(/[[\]{}]/);
    }
  });
});

describe("a code", () => {
  it("is known exactly when the registry has it", () => {
    expect(PROBLEM_CODES.every(isProblemCode)).toBe(true);
    for (const other of ["cell/", "", "toString", "__proto__"]) expect(isProblemCode(other)).toBe(false);
  });

  it("names what is missing only when it is known", () => {
    expect(problemText("cell/unknown-code", "en-US", { code: "D1x", suggestion: "D1" }).detail).toContain(
      "“D1x” matches nothing you may see; did you mean “D1”?".replace("?", ""),
    );
    expect(problemText("cell/unknown-code", "en-US", { code: "D1x", suggestion: "" }).detail).not.toContain(
      "mean",
    );
  });
});
