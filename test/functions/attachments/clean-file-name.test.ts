import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanFileName, saveUnder } from "../../../functions/features/attachments/clean-file-name.ts";

describe("the name of a file", { timeout: 60_000 }, () => {
  test.each([
    ["报价单 2026.pdf", "报价单 2026.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\eva\\offer.docx", "offer.docx"],
    ["invoice\u202Efdp.exe", "invoicefdp.exe"],
    ["a\u0000b\r\nc.txt", "abc.txt"],
    ['what? "now" <1>|*:.png', "what now 1.png"],
    ["  ...hidden..  ", "hidden"],
    ["", "file"],
    ["/", "file"],
    ["...", "file"],
  ])("%j becomes %j", (given, cleaned) => {
    expect(cleanFileName(given)).toBe(cleaned);
  });

  test("whatever is given, is short, says nothing of folders, and makes one header line that reads back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = cleanFileName(given);
        expect(Array.from(name).length).toBeGreaterThan(0);
        expect(Array.from(name).length).toBeLessThanOrEqual(150);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect(cleanFileName(name)).toBe(name);
        const header = saveUnder(name);
        expect(header).toMatch(/^attachment; filename="[ -~]*"; filename\*=UTF-8''[ -~]+$/u);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? "")).toBe(name);
      }),
      { numRuns: 500 },
    );
  });

  test("that is too long keeps its ending", () => {
    expect(cleanFileName(`${"长".repeat(300)}.xlsx`)).toBe(`${"长".repeat(145)}.xlsx`);
  });
});
